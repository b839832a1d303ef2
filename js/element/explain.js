// What the one who keeps the site can do when the guide does not open: one line in the console and on the page.
// Lives here: the lines, in French and English. Not here: what the visitor is told (words of the interface).

const LINES = {
  fr: {
    for: 'Pour la personne qui tient ce site : ',
    missing: ({ url, status }) => `${url} : le serveur répond ${status}. Copiez le dossier entier, avec ce fichier, et vérifiez l’attribut « base ».`,
    script: ({ url }) => `${url} : le fichier manque, ou n’arrive pas. Copiez le dossier entier ; si le fichier y est, c’est le réseau, ou la règle « script-src » de la page.`,
    blocked: ({ url }) => `${url} : le fichier n’arrive pas. Le réseau est coupé, ou la règle « connect-src » de la page (Content-Security-Policy) l’interdit.`,
    foreign: ({ url, origin }) => `${url} : l’autre serveur n’autorise pas cette page. Il doit envoyer « Access-Control-Allow-Origin: ${origin} », et « connect-src » doit le nommer.`,
    altered: ({ url }) => `${url} : le serveur envoie autre chose que ce fichier (une page d’erreur, un fichier abîmé ou d’une autre version). Copiez de nouveau le dossier entier, en mode binaire.`,
    mixed: () => 'les fichiers du dossier sont de deux versions. Copiez de nouveau le dossier entier, puis videz les caches.',
    other: ({ code }) => `le guide ne s’ouvre pas (${code}).`,
  },
  en: {
    for: 'For whoever keeps this site: ',
    missing: ({ url, status }) => `${url}: the server answers ${status}. Copy the whole folder, with this file, and check the attribute "base".`,
    script: ({ url }) => `${url}: the file is missing, or does not arrive. Copy the whole folder; if the file is there, it is the network, or "script-src" in the policy of the page.`,
    blocked: ({ url }) => `${url}: the file does not arrive. The network is down, or "connect-src" in the policy of the page (Content-Security-Policy) forbids it.`,
    foreign: ({ url, origin }) => `${url}: the other server does not allow this page. It must send "Access-Control-Allow-Origin: ${origin}", and "connect-src" must name it.`,
    altered: ({ url }) => `${url}: the server sends something else than this file (a page of error, a damaged file or one of another version). Copy the whole folder again, in binary mode.`,
    mixed: () => 'the files in the folder are of two versions. Copy the whole folder again, then empty the caches.',
    other: ({ code }) => `the guide does not open (${code}).`,
  },
};

const FILES = { wasm_refused: 'permit-guide.wasm', names_malformed: 'names.json' };
const MIXED = ['pack_of_other_names', 'texts_of_other_names', 'pack_format', 'names_format'];
/** What the second script says when the first one is of another release (tools/two-scripts.mjs). */
const OTHER_VERSION = /of another version$/;
const SCRIPT = /\.js(\?|$)/;

const isForeign = (url) => new URL(url, document.baseURI).origin !== window.location.origin;

/**
 * Which line fits, and what it names.
 * @param {any} error a GuideError, or whatever was thrown
 */
export function faultOf(error) {
  const { code = String(error?.message ?? error), params = {}, cause } = error ?? {};
  const { url, status } = params;
  if (MIXED.includes(code) || OTHER_VERSION.test(code)) return { kind: 'mixed' };
  if (code === 'load_failed' && SCRIPT.test(url)) return { kind: 'script', url: url.split('?')[0] };
  if (code === 'load_failed' && status) return { kind: 'missing', url, status };
  if (code === 'load_failed' && cause instanceof SyntaxError) return { kind: 'altered', url };
  if (code === 'load_failed') return isForeign(url) ? { kind: 'foreign', url, origin: window.location.origin } : { kind: 'blocked', url };
  if (code === 'file_altered') return { kind: 'altered', url };
  if (code.startsWith('pack_')) return { kind: 'altered', url: 'permit-guide.wasm, rulebook.pack, rulebook.first.pack' };
  return FILES[code] ? { kind: 'altered', url: FILES[code] } : { kind: 'other', code };
}

/**
 * Says it once in the console, and below the visitor's words, where it takes the place of an earlier one.
 * @param {boolean} isUsable the guide answers: whoever has lost the network meanwhile is not told about policies
 */
export function explain(element, error, isUsable = false) {
  const language = /^fr/.test(element.lang || document.documentElement.lang) ? 'fr' : 'en';
  const { kind, ...params } = faultOf(error);
  const line = LINES[language][kind](params);
  console.error(`permit-guide: ${error?.code ?? 'load'}: ${line}`, error?.params ?? '');
  element.querySelector('[data-permit-guide-fault]')?.remove();
  if (isUsable && (kind === 'blocked' || !navigator.onLine)) return;
  const note = Object.assign(document.createElement('p'), { lang: language });
  note.dataset.permitGuideFault = kind;
  note.append(Object.assign(document.createElement('small'), { textContent: LINES[language].for + line }));
  element.append(note);
}
