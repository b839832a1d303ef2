// What goes wrong, as a value: a stable code, where, and parameters. No sentence, and never what the visitor answered.

// Numbers of core/base/error.hpp, for errors met where `names.errors` is not at hand.
const FIRST_KNOWN = 25;
const KNOWN = 'pack_truncated pack_not_a_pack pack_format pack_checksum pack_malformed pack_too_large slot_out_of_range value_out_of_range as_of_out_of_range'.split(' ');

export class GuideError extends Error {
  /**
   * @param {string} code
   * @param {string} [path] JSON pointer into the request; empty when the fault is not in one part of it
   * @param {Record<string, unknown>} [params] bounds, expected type, address of a file
   * @param {unknown} [cause]
   */
  constructor(code, path = '', params = {}, cause = undefined) {
    super(path === '' ? code : `${code} at ${path}`);
    this.name = 'GuideError';
    this.code = code;
    this.path = path;
    this.params = params;
    this.cause = cause;
  }
}

/**
 * @param {string} code @param {string} [path] @param {Record<string, unknown>} [params] @param {unknown} [cause]
 * @returns {never}
 */
export function fail(code, path, params, cause) {
  throw new GuideError(code, path, params, cause);
}

/** @param {string} path @param {string} expected @returns {never} */
export const wrongType = (path, expected) => fail('wrong_type', path, { expected });

/** One step further in a JSON pointer. @param {string} path @param {string|number} key */
export const below = (path, key) => `${path}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;

/**
 * @param {number} number of an error of the module
 * @param {string[]} [names] `names.errors`
 */
export const codeOf = (number, names = []) => names[number] ?? KNOWN[number - FIRST_KNOWN] ?? `error_${number}`;

/** @param {unknown} value @returns {value is Record<string, any>} */
export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An object without other keys than these.
 * **Fails:** `wrong_type`, `unknown_key`.
 * @param {unknown} value @param {string[]} keys @param {string} [path]
 */
export function withKeys(value, keys, path = '') {
  if (!isObject(value)) return wrongType(path, 'object');
  const extra = Object.keys(value).find((key) => !keys.includes(key));
  return extra === undefined ? value : fail('unknown_key', below(path, extra));
}
