// The types of the element as a host sees it, from js/custom-elements.json: the package brings no types of lit along.

/** @param {any} manifest @returns {string} the text of `element/permit-guide.d.ts` */
export function elementTypes(manifest) {
  const [{ description, members, events }] = manifest.modules[0].declarations;
  const comment = (one) => `  /** ${one.description} */`;
  const field = (one) => `${comment(one)}\n  ${one.static ? 'static ' : ''}${one.name}: ${one.type.text}${one.attribute && one.name !== 'lang' ? ' | undefined' : ''};`;
  return `import type { Guide } from '../types.js';
/** ${description} */
export class PermitGuideElement extends HTMLElement {
${members.map(field).join('\n')}
  /** Settles when what was set is shown. */
  readonly updateComplete: Promise<boolean>;
}
declare global {
  interface HTMLElementTagNameMap { 'permit-guide': PermitGuideElement }
  interface HTMLElementEventMap {
${events.map((one) => `${comment(one)}\n  '${one.name}': ${one.type.text};`).join('\n')}
  }
}
`;
}
