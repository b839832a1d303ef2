// axe-core on the guide as it stands.
import axe from 'axe-core';

/** Names of the rules that are broken, with where; of the guide, or of what `scope` names. */
export async function violations(page, scope = 'permit-guide') {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate((within) => window.axe.run(within, { resultTypes: ['violations'] }), scope);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
