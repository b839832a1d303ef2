// Reading a screen aloud, for those who read little: only with a voice that is on the device itself. A voice that is not
// would send the words, and with them the answers, to somebody else's computer.

/** Blocks of text as they are seen: what is hidden is not read, what stands in another language keeps it. */
const BLOCKS = 'h2, h3, h4, h5, p, li, dt, dd, th, td, label, legend, summary, button';

const isSeen = (element) => element.checkVisibility?.() !== false && element.closest('.pg-hidden, svg') === null;

/** Text of a block without that of the blocks within it. */
const ownText = (block) => [...block.childNodes]
  .map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : node.nodeType === Node.ELEMENT_NODE && !node.matches(BLOCKS) && isSeen(node) ? ownText(node) : ''))
  .join('').replace(/\s+/g, ' ').trim();

/** @returns {{text: string, lang: string}[]} in the order of the page */
export function sentencesOf(root) {
  return [...root.querySelectorAll(BLOCKS)].filter(isSeen)
    .map((block) => ({ text: ownText(block), lang: (block.querySelector(':scope > [lang]') ?? block).closest('[lang]')?.lang ?? '' }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

const family = (tag) => tag.toLowerCase().split(/[-_]/)[0];

/** What voices call a language whose code they do not know. */
const ALSO = { prs: 'fa' };

/** A voice of a language that works without network; null when the device has none. */
export function voiceFor(language, voices) {
  const wanted = ALSO[language] ?? family(language);
  return voices.find(({ lang, localService }) => localService === true && family(lang) === wanted) ?? null;
}

/** Reads sentence after sentence; `ended` is told when it is over, or was stopped. What no voice can say is left out. */
export function readAloud(sentences, synth, ended) {
  const voices = synth.getVoices();
  const spoken = sentences.map(({ text, lang }) => ({ text, lang, voice: voiceFor(lang, voices) })).filter(({ voice }) => voice !== null);
  synth.cancel();
  spoken.forEach(({ text, lang, voice }, index) => {
    const utterance = new SpeechSynthesisUtterance(text);
    Object.assign(utterance, { lang: voice.lang || lang, voice, rate: 0.9 });
    if (index === spoken.length - 1) utterance.onend = ended;
    utterance.onerror = ended;
    synth.speak(utterance);
  });
  if (spoken.length === 0) ended();
}
