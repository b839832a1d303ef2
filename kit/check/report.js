// The page as it is seen, and the same as plain text for a mail. Lives here: elements and focus. Not here: verdicts or words.

const STATES = ['fail', 'warn', 'pass', 'skip'];

function made(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day as people of this language write it. */
const dayText = (day) => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
const valueText = (value) => (DAY.test(value) ? dayText(value) : value);
const filled = (sentence, params = {}) => sentence.replace(/\{(\w+)\}/g, (all, name) => valueText(params[name] ?? all));

/** Title, sentence and way to mend of a line. */
function said({ id, state, code = state, params }, words) {
  const { title, [code]: [sentence, mend] = words.shared[code] ?? ['', ''] } = words.lines[id];
  return { state, title, sentence: filled(sentence, params), mend: mend ? filled(mend, params) : null };
}

const counted = (lines, words) => STATES.map((state) => [state, lines.filter((line) => line.state === state).length]).filter(([, count]) => count > 0)
  .map(([state, count]) => `${words.states[state]}: ${count}`).join(' · ');

function lineElement(line, words) {
  const { state, title, sentence, mend } = said(line, words);
  const item = made('li', { 'data-check': line.id, 'data-state': state }, made('h3', {}, made('span', { class: 'state' }, words.states[state]), ` ${title}`), made('p', {}, sentence));
  if (mend) item.append(made('p', { class: 'mend' }, made('strong', {}, words.mend), ` ${mend}`));
  return item;
}

const worstFirst = (lines) => [...lines].sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));

/** The report as text: one line a check. */
function textOf(lines, about, words) {
  const told = lines.map((line) => said(line, words)).map(({ state, title, sentence, mend }) => `[${words.states[state]}] ${title}: ${sentence}${mend ? ` ${words.mend} ${mend}` : ''}`);
  return [words.title, `${about.folder} · ${about.day}`, about.browser, counted(lines, words), '', ...told].join('\n');
}

/** Without a secure page there is no clipboard: the text is marked, so that the usual keys copy it. */
async function copy(area, say, words) {
  area.focus();
  area.select();
  try {
    await navigator.clipboard.writeText(area.value);
    say(words.copied);
  } catch {
    say(document.execCommand('copy') ? words.copied : words.marked);
  }
}

/** Draws the page. @param {Element} root @param {object} words @param {string} page the address that was asked for */
export function drawn(root, words, page) {
  const field = made('input', { id: 'page', type: 'text', inputmode: 'url', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'page-help', value: page });
  const again = made('button', { type: 'submit' }, words.again);
  const form = made('form', {}, made('label', { for: 'page' }, words.page), made('p', { id: 'page-help' }, words.page_help), field, again);
  const status = made('p', { role: 'status' });
  const list = made('ul', { class: 'lines' });
  const text = made('textarea', { id: 'text', readonly: '', rows: '12', spellcheck: 'false' });
  const copied = made('p', { role: 'status' });
  const button = made('button', { type: 'button' }, words.copy);
  const report = made('section', { 'aria-labelledby': 'text-title', hidden: '' }, made('h2', { id: 'text-title' }, words.text), made('label', { for: 'text' }, words.text_help), text, button, copied);
  const place = made('div', { class: 'place' });
  const tried = made('section', { 'aria-labelledby': 'tried-title' }, made('h2', { id: 'tried-title' }, words.tried), made('p', {}, words.tried_help), place);
  root.replaceChildren(made('h1', {}, words.title), made('p', {}, words.intro), form, made('h2', {}, words.results), status, list, report, tried);
  button.addEventListener('click', () => copy(text, (sentence) => copied.replaceChildren(sentence), words));

  return {
    page: () => field.value,
    onAgain: (run) => form.addEventListener('submit', (event) => { event.preventDefault(); if (again.getAttribute('aria-disabled') !== 'true') run(); }),
    begin() {
      root.dataset.state = 'running';
      again.setAttribute('aria-disabled', 'true');
      list.replaceChildren();
      report.hidden = true;
      status.replaceChildren(words.running);
    },
    /** An empty place for a guide: the one before is closed. */
    newPlace() {
      place.replaceChildren();
      return place;
    },
    tell: (done, total) => { if (done % 20 === 0) status.replaceChildren(filled(words.progress, { done, total })); },
    show(unsorted, about) {
      const lines = worstFirst(unsorted);
      list.replaceChildren(...lines.map((line) => lineElement(line, words)));
      text.value = textOf(lines, about, words);
      report.hidden = false;
      again.setAttribute('aria-disabled', 'false');
      status.replaceChildren(counted(lines, words));
      root.dataset.state = 'done';
    },
  };
}
