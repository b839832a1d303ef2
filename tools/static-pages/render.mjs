// Writes the templates of the element as text: the pages share its views, and have no script. Knows what those views use: texts, lists,
// nested templates, attributes. Whoever gives it anything else hears of it. Pure.
import { nothing } from 'lit';

const ESCAPED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => ESCAPED[sign]);

/** A binding of a property, a truth or an event: text has none of these. */
const OPENS_BINDING = /[\s<"'][?.@][\w-]+=["']?$/;
const OPENS_ATTRIBUTE = /\s([\w-]+)=("?)$/;

/** An attribute that has no value is left out with its name. */
function withAttribute(before, value) {
  const [found, name, quote] = OPENS_ATTRIBUTE.exec(before);
  const start = before.slice(0, -found.length);
  if (value === nothing || value === null) return { text: start, isQuoted: false, isLeftOut: quote !== '' };
  if (!['string', 'number', 'boolean'].includes(typeof value)) throw new Error(`the attribute ${name} cannot be ${typeof value === 'function' ? 'a function' : Object.prototype.toString.call(value)}`);
  return { text: `${start} ${name}="${escape(value)}${quote === '' ? '"' : ''}`, isQuoted: quote !== '' };
}

function template({ strings, values }) {
  let text = strings[0];
  values.forEach((value, index) => {
    const rest = strings[index + 1];
    const isInTag = text.lastIndexOf('<') > text.lastIndexOf('>');
    if (isInTag && OPENS_BINDING.test(text)) throw new Error(`a page of text has no binding such as ${OPENS_BINDING.exec(text)[0].trim()}`);
    if (!isInTag || !OPENS_ATTRIBUTE.test(text)) text += render(value) + rest;
    else {
      const done = withAttribute(text, value);
      text = done.text + (done.isLeftOut ? rest.slice(1) : rest);
    }
  });
  return text;
}

/** @param {unknown} value what a view returned @returns {string} HTML, escaped */
export function render(value) {
  if (value === nothing || value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(render).join('');
  if (typeof value === 'function') throw new Error(`no text can be made of the function ${value.name}`);
  if (typeof value !== 'object') return escape(value);
  if (!Array.isArray(value.strings)) throw new Error(`no text can be made of ${Object.keys(value)}`);
  return template(value);
}
