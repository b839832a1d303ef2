// Keeps the dossier as a file on the visitor's device: a clean copy of what is seen. The file itself is written in file.js.
import { saveFile } from '../save-file.js';
import { documentOf, STYLED } from './file.js';

/** Says nothing to whoever reads the list of downloads. */
const FILE_NAME = 'page.html';

const NOT_KEPT = 'button, .pg-no-print, .pg-hidden';
/** What only makes sense on the page. */
const ATTRIBUTES = ['id', 'for', 'name', 'tabindex', 'autocomplete', 'target', 'referrerpolicy', 'aria-labelledby', 'aria-describedby', 'focusable'];

function removeComments(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const comment of found) comment.remove();
}

function keepStyledClasses(element) {
  const kept = [...element.classList].filter((name) => STYLED.has(name));
  if (kept.length === 0) element.removeAttribute('class');
  else element.setAttribute('class', kept.join(' '));
}

/** The first heading of a file is of the first level. */
function raise(heading) {
  const raised = document.createElement(`h${heading.localName[1] - 1}`);
  for (const { name, value } of heading.attributes) raised.setAttribute(name, value);
  raised.append(...heading.childNodes);
  heading.replaceWith(raised);
}

/** A copy without what serves the page: comments of Lit, buttons, hidden words, ids, classes without a style. Ticks stay. */
function cleanCopy(dossier) {
  const copy = dossier.cloneNode(true);
  const boxes = [...copy.querySelectorAll('input')];
  dossier.querySelectorAll('input').forEach(({ checked }, i) => boxes[i].toggleAttribute('checked', checked));
  removeComments(copy);
  for (const one of copy.querySelectorAll(NOT_KEPT)) one.remove();
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of ATTRIBUTES) element.removeAttribute(name);
    keepStyledClasses(element);
  }
  for (const link of copy.querySelectorAll('a[href]')) link.setAttribute('href', link.href); // a host's own page, from wherever the file lies
  copy.querySelectorAll('h2, h3, h4, h5, h6').forEach(raise);
  return copy;
}

/** Hands the file to the browser's downloads. */
export function saveDossier(dossier, words) {
  const text = documentOf(cleanCopy(dossier).innerHTML, words);
  saveFile(FILE_NAME, text, 'text/html;charset=utf-8');
}
