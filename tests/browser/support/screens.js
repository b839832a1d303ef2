// The page as tests reach its screens: by its own buttons, pressed by script, to be quick. How they are reached by hand is proved elsewhere.
// All screens one after the other: tour.js.
import { ready } from './browser.js';
import { textsOf } from './visit.js';

export const DAY = '2026-11-24';

/** Married to a French citizen, with a card that ends soon: a right to come, and dates. */
export const SPOUSE = {
  nationality: ['BR'], birth_date: '1990-02-01', in_france: true, current_document: 'csp', current_permit_ground: 'vpf-spouse-french', current_document_expiry: '2027-01-31',
  entry_date: '2023-09-01', regular_residence_start: '2023-09-01', marital_status: 'married', spouse_status: 'french', spouse_still_french: true, union_date: '2023-11-26',
  marriage_place: 'france', community_of_life: 'yes', french_level: 'B1', civic_exam: 'resident', public_order_threat: 'no', polygamy_in_france: false, contract_ok: true,
};

/** A page that is not painted, as on a busy machine, has no frames. */
const FRAME_MS = 100;

const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('\u2011', '-').trim();

/** Escape three times where the focus is, at once: on a busy machine real keys may come too slowly to count together. */
export async function leaveByKeys(page) {
  await page.evaluate(() => {
    const target = document.activeElement ?? document.body;
    for (let i = 0; i < 3; i += 1) target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  }).catch(() => null);
}

export class Screens {
  /** @param {object} page @param {string} language */
  constructor(page, language) {
    this.page = page;
    this.language = language;
    this.texts = textsOf(language);
  }

  /** Opens the page, or the caseworker's; a language that has no page of its own is chosen on the French one. */
  async open(url, { file = 'index.html', asOf = DAY, whole = true } = {}) {
    const { page, language } = this;
    await page.goto(`${url}${language === 'en' ? 'en' : 'fr'}/${file}`);
    if (whole) await ready(page, asOf);
    else await page.waitForSelector('.pg-start');
    if (language !== 'en' && language !== 'fr') await this.speak(language);
    return this;
  }

  async speak(language) {
    const { page } = this;
    const whole = page.waitForResponse(`**/texts/${language}.more.json`);
    await page.evaluate((wanted) => document.querySelector('permit-guide').setAttribute('lang', wanted), language);
    await page.waitForFunction((wanted) => document.querySelector('permit-guide > .pg').lang === wanted, language);
    await (await whole).finished();
    await this.settle();
  }

  /** Words of the rulebook or the page; French ones where the language has none. */
  words(...path) {
    const dig = (texts) => path.reduce((value, step) => value?.[step], texts);
    return plain(dig(this.texts) ?? dig(this.texts.french));
  }

  settle() {
    return this.page.evaluate(async (FRAME_MS) => {
      const guide = document.querySelector('permit-guide');
      for (let i = 0; i < 2; i += 1) { await guide.updateComplete; await new Promise((done) => { requestAnimationFrame(done); setTimeout(done, FRAME_MS); }); }
    }, FRAME_MS);
  }

  async click(selector) {
    await this.page.$eval(selector, (one) => { one.focus(); one.click(); });
    await this.settle();
  }

  /** Presses what has these words, among what the selector finds. */
  async #pressWhat(selector, words, what) {
    const found = await this.page.evaluate(([among, wanted]) => {
      const text = (one) => one.textContent.replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('\u2011', '-').trim();
      const one = [...document.querySelectorAll(among)].find((other) => text(other) === wanted);
      one?.focus();
      one?.click();
      return one !== undefined;
    }, [selector, words]);
    if (!found) throw new Error(`no ${what}`);
    await this.settle();
  }

  /** Presses the button with the words of an interface key. */
  press(key) {
    return this.#pressWhat('permit-guide button, permit-guide summary', this.words('ui', key), `button "${key}"`);
  }

  country(code) {
    return new Intl.DisplayNames([this.language], { type: 'region' }).of(code);
  }

  async chooseCountry(code) {
    await this.page.fill('.pg-country input', this.country(code));
    await this.page.waitForSelector('.pg-chip');
    await this.settle();
  }

  submit() {
    return this.click('.pg-question [type=submit]');
  }

  /** To the screen where a file is opened, and through it: any person at once. Ends on the list of answers. */
  async tell(answers) {
    await this.press('keep_open_way');
    await this.give({ 'permit-guide-answers': 1, answers });
    await this.page.waitForSelector('.pg-take');
    await this.click('.pg-take');
  }

  async give(content) {
    await this.page.setInputFiles('input[type=file]', { name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) });
    await this.page.waitForFunction(() => document.querySelector('.pg-take, .pg-errors, [id$=-key]'));
    await this.settle();
  }

  unfold() {
    return this.page.evaluate(() => document.querySelectorAll('.pg-screen details:not([open]) > summary').forEach((one) => one.click())).then(() => this.settle());
  }

  async back() {
    await this.press('back');
    await this.page.waitForTimeout(30);
    await this.settle();
  }

  door(id) {
    return this.way('doors', id, 'name');
  }

  way(...path) {
    const words = this.words(...path);
    return this.#pressWhat('.pg-way', words, `way "${words}"`);
  }
}
