// The renderer of the pages without script: what it writes, and that it refuses what a page of text cannot have.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { html, nothing } from 'lit';
import { escape, render } from '../../tools/static-pages/render.mjs';

describe('the renderer of the pages', () => {
  test('texts, lists, nested templates and attributes, escaped; an attribute without a value is left out with its name', () => {
    const one = (value) => html`<li lang=${value}>a</li>`;
    assert.equal(render(html`<ul class="x ${'y'}" title="${'"<'}">${['fr', nothing].map(one)}${null}${'a & b < c = d'}</ul>`), '<ul class="x y" title="&quot;&lt;"><li lang="fr">a</li><li>a</li>a &amp; b &lt; c = d</ul>');
    assert.equal(render(html`a=${1} <b>?x=${2} @y=${3}</b>`), 'a=1 <b>?x=2 @y=3</b>');
    assert.equal(escape('<&>"'), '&lt;&amp;&gt;&quot;');
  });

  for (const [what, made] of Object.entries({
    'a truth': html`<p ?hidden=${true}>a</p>`,
    'a truth in quotes': html`<p class="a" ?hidden="${false}">a</p>`,
    'a property': html`<input .value=${'a'}>`,
    'an event': html`<button @click=${() => {}}>a</button>`,
  })) test(`${what} is no text: it is refused`, () => { assert.throws(() => render(made), /no binding such as [?.@]\w+=/); });

  test('a function, as text or as an attribute, and an object that is no template are refused', () => {
    function late() {}
    assert.throws(() => render(late), /function late/);
    assert.throws(() => render(html`<p>${[late]}</p>`), /function late/);
    assert.throws(() => render(html`<p lang=${late}></p>`), /attribute lang cannot be a function/);
    assert.throws(() => render(html`<p lang=${{}}></p>`), /attribute lang/);
    assert.throws(() => render({ some: 1 }), /some/);
  });
});
