// The pages whose first visit is measured, made from the demo as it ships. Lives here: what differs between them, and when each can be used.
import { readFileSync } from 'node:fs';
import { POLICIES } from '../../tools/serve.mjs';

const site = new URL('../../build/site/', import.meta.url);
const read = (name) => readFileSync(new URL(name, site), 'utf8');

const HEAD_LINE = /^ *<(?:link|script)[^>]*permit-guide\/.*\n/gm;
const PRELOAD = /^ *<link rel="(?:modulepreload|preload)".*\n/gm;
const withoutHead = (html) => html.replace(HEAD_LINE, '');
const withoutBody = (html) => html.replace(/<body[\s\S]*<\/body>/, '<body></body>');
const without = (html) => withoutBody(withoutHead(html));
const speaking = (html, language) => html.replace('texts/fr.json', `texts/${language}.json`).replace(/(<permit-guide[^>]*) lang="fr"/, `$1 lang="${language}"`);
const standalone = (html) => withoutHead(html).replace('</head>', '<link rel="stylesheet" href="../permit-guide/permit-guide.css"><script defer src="../permit-guide/permit-guide.standalone.fr.js"></script></head>');

/** The first thing that can be pressed. The desk shows its fields with the second half of the page, and not before. */
const FIRST_BUTTON = 'permit-guide .pg-main-way';
const FIRST_FIELD = 'permit-guide .pg-desk :is(input, select)';

/**
 * `name`, `html` at `fr/<name>.html`, `policy` other than the strict one, `usable`: the selector of what must be painted.
 * Without `usable` the page is empty.
 */
export function pages() {
  const [guide, desk] = ['fr/index.html', 'fr/desk.html'].map(read);
  return [
    { name: 'empty', title: 'an empty page', html: without(guide) },
    { name: 'fr', title: 'the guide, French', html: guide, usable: FIRST_BUTTON, budget: true },
    { name: 'ar', title: 'the guide, Arabic', html: speaking(guide, 'ar'), usable: FIRST_BUTTON, budget: true },
    { name: 'uk', title: 'the guide, Ukrainian', html: speaking(guide, 'uk'), usable: FIRST_BUTTON, budget: true },
    { name: 'two-lines', title: 'the two lines, no preload', html: guide.replace(PRELOAD, ''), usable: FIRST_BUTTON },
    { name: 'nowasm', title: 'no WebAssembly (policy)', html: guide, usable: FIRST_BUTTON, policy: POLICIES.nowasm },
    { name: 'standalone', title: 'the standalone script', html: standalone(guide), usable: FIRST_BUTTON },
    { name: 'desk', title: 'the desk', html: desk, usable: FIRST_FIELD },
  ];
}

/** How the server gives them: for `openSite`. */
export function served(all) {
  const at = new Map(all.map((page) => [`/fr/${page.name}.html`, page]));
  const change = (pathname, { headers }) => {
    const { policy } = at.get(pathname) ?? {};
    if (policy) headers['Content-Security-Policy'] = policy;
  };
  return { pages: Object.fromEntries([...at].map(([path, { html }]) => [path, html])), change };
}
