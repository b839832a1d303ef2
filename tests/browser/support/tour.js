// Every screen and state of the page, one after the other, as a visitor may see them. For tests that measure each of them alike.
import { Screens, SPOUSE } from './screens.js';

/** In France without a paper for years, at work in a job that lacks people: permits that are possible, with dangers, papers and proofs. */
const WORKER = {
  nationality: ['ML'], birth_date: '1990-01-01', in_france: true, current_document: 'none', entry_mode: 'without_papers', entry_date: '2019-05-01',
  habitual_residence_start: '2019-05-01', about_work: true, job_contract: 'cdi', shortage_job_current: 'yes', shortage_months_last_24: 14, gross_annual_salary: 22000,
};

/** Kinds of questions, by the fields they show. */
const KINDS = { country: '.pg-country', records: '.pg-records', date: '.pg-date', list: '.pg-question .pg-wide.pg-select', money: '.pg-unit', number: '.pg-input-number', yes_no: '.pg-choice .pg-sign', choice: '.pg-choices' };

export class Tour extends Screens {
  kind() {
    return this.page.evaluate((kinds) => (document.querySelector('.pg-question') ? Object.keys(kinds).find((one) => document.querySelector(kinds[one])) : null), KINDS);
  }

  /** One kind of question: as it is, with its reason in sight, with a mistake. Ends on the next question. */
  async* #question(kind) {
    yield `question: ${kind}`;
    if (kind === 'records') {
      await this.click('.pg-records .pg-primary');
      yield 'question: records, one added';
      await this.page.fill('.pg-record .pg-input-day', '31');
    }
    if (kind === 'country') await this.page.fill('.pg-country input', 'zzz');
    if (await this.page.$('.pg-question > .pg-more')) await this.click('.pg-question > .pg-more > summary');
    await this.submit();
    yield `question: ${kind}, refused, with its reason`;
    if (kind === 'country') {
      await this.chooseCountry('ML');
      yield 'question: country, one chosen';
      await this.submit();
    } else await this.click('.pg-skips button');
  }

  /** From the first question on to the results, stopping at each new kind. */
  async* interview() {
    await this.click('.pg-main-way');
    const seen = new Set();
    for (let kind = await this.kind(); kind !== null; kind = await this.#skip([...seen])) {
      yield* this.#question(kind);
      seen.add(kind);
    }
  }

  /** "I don't know" until a kind comes that was not seen. @returns {Promise<string|null>} null on the results */
  #skip(seen) {
    return this.page.evaluate(async ([kinds, known]) => {
      const guide = document.querySelector('permit-guide');
      for (;;) {
        const kind = guide.querySelector('.pg-question') ? Object.keys(kinds).find((one) => guide.querySelector(kinds[one])) : null;
        if (!known.includes(kind)) return kind;
        guide.querySelector('.pg-skips button').click();
        await guide.updateComplete;
      }
    }, [KINDS, seen]);
  }

  async* start() {
    yield 'start';
    await this.unfold();
    yield 'start, unfolded';
  }

  async* results() {
    yield 'results';
    const offered = '.pg-group:is(.pg-is-eligible, .pg-is-possible, .pg-is-later) .pg-permit:not([open]) > summary';
    await this.page.$$eval(offered, (all) => all.slice(0, 4).forEach((one) => one.click()));
    await this.page.$$eval('.pg-unfold[aria-expanded=false]', (all) => all[0]?.click());
    await this.settle();
    await this.page.$$eval('.pg-is-not_eligible > .pg-permit:not([open]) > summary, .pg-is-more_info > .pg-permit:not([open]) > summary', (all) => all.slice(0, 2).forEach((one) => one.click()));
    await this.settle();
    await this.unfoldPermits();
    yield 'results, permits opened';
  }

  unfoldPermits() {
    return this.page.evaluate(() => document.querySelectorAll('.pg-results .pg-more:not([open]) > summary').forEach((one) => one.click())).then(() => this.settle());
  }

  async* otherDay() {
    await this.press('other_day_open');
    yield 'another day';
    await this.submit();
    yield 'another day, refused';
    for (const [part, value] of Object.entries({ day: '1', month: '2', year: '2027' })) await this.page.fill(`.pg-input-${part}`, value);
    await this.submit();
    yield 'another day, judged';
  }

  /** From the list of answers: what can be kept, shown, and opened wrongly. */
  async* keep() {
    await this.press('keep_way');
    yield 'keep';
    await this.press('keep_code_show');
    await this.unfold();
    yield 'keep, code shown';
    await this.give('no file of ours');
    yield 'keep, file refused';
    await this.give({ 'permit-guide-answers': 1, rulebook: '2024.01.01', saved_on: '2024-03-01', answers: { nationality: ['BR'], absences_months: 99, shoe_size: 42 } });
    yield 'keep, something found';
    await this.press('keep_cancel');
    const { salt, iv, data } = { salt: 'A'.repeat(22).concat('=='), iv: 'A'.repeat(16), data: 'A'.repeat(64) };
    await this.give({ 'locked-notes': 1, cipher: 'AES-GCM-256', derivation: 'PBKDF2-HMAC-SHA-256', rounds: 600000, salt, iv, data });
    if (await this.page.$('[id$=-key]')) {
      yield 'keep, locked';
      await this.press('keep_unlock');
      yield 'keep, locked, refused';
    }
  }

  /** By the door of a decision, for somebody who is held: choices, a day with its hour, mistakes, the dates. */
  async* decision() {
    await this.door('decision');
    yield 'door: choice';
    await this.way('facts', 'held_now', 'choices', 'detention_centre');
    yield 'door: choice, said what to do first';
    await this.way('facts', 'decision_kind', 'choices', 'removal');
    yield 'door: day and hour';
    await this.submit();
    yield 'door: day and hour, refused';
    for (const [part, value] of Object.entries({ day: '23', month: '11', year: '2026', hour: '9', minute: '30' })) await this.page.fill(`[id$=-${part}]`, value);
    await this.submit();
    yield 'door: dates';
    await this.unfold();
    yield 'door: dates, unfolded';
  }

  /** From the results: what is printed or kept as a file, all of it or what is ticked. */
  async* dossier() {
    await this.press('dossier_open');
    yield 'dossier';
    await this.page.$$eval('.pg-dossier-screen .pg-choices', (all) => all.forEach((one) => one.querySelectorAll('input')[1].click()));
    await this.settle();
    yield 'dossier, nothing ticked yet';
    await this.unfold();
    await this.page.$$eval('.pg-dossier-picks input', (all) => all.slice(0, 2).forEach((one) => one.click()));
    await this.settle();
    yield 'dossier, two ticked, with answers';
  }

  async* help() {
    await this.press('help_find');
    yield 'who can help';
  }

  async* obstacles() {
    await this.door('cannot-file');
    yield 'obstacles';
    await this.click('.pg-way');
    await this.unfold();
    yield 'an obstacle';
  }

  async* desk() {
    yield 'desk';
    const field = (id) => `[id$="-fact-${id}-value"]`;
    await this.page.fill(field('birth_date'), '01/01/2040');
    await this.page.press(field('birth_date'), 'Tab');
    await this.unfold();
    await this.page.$$eval('[data-permit]', ([one]) => one.click());
    for (const [which, permit] of [['one', 'resident-card-spouse-french'], ['other', 'refugee-card']]) await this.page.selectOption(`[id$="-compare-${which}"]`, permit);
    await this.press('desk_memo_show');
    yield 'desk, a mistake, a permit opened, two compared, the memo shown';
    await this.press('desk_open');
    yield 'desk, a file to open';
    await this.give(JSON.stringify({ 'permit-guide-answers': 1, answers: SPOUSE }));
    await this.click('.pg-take');
    yield 'desk, a person opened';
    await this.press('desk_save');
    yield 'desk, a file to save';
  }
}

/** Where the words of the second half are held back: a door waits; they are lost: it says so. */
async function* waiting(screens, url) {
  const { page } = screens;
  let isLost = false;
  let letGo;
  const held = new Promise((done) => { letGo = done; });
  await page.route('**/permit-guide.more.js*', async (route) => { await held; await (isLost ? route.abort() : route.continue()); });
  await page.goto(`${url}${screens.language === 'en' ? 'en' : 'fr'}/index.html`);
  await page.waitForSelector('.pg-start');
  if (!['en', 'fr'].includes(screens.language)) {
    await page.evaluate((wanted) => document.querySelector('permit-guide').setAttribute('lang', wanted), screens.language);
    await page.waitForFunction((wanted) => document.querySelector('permit-guide > .pg').lang === wanted, screens.language);
  }
  await screens.settle();
  await screens.door('decision');
  yield 'waiting at a door';
  isLost = true;
  letGo();
  await page.waitForSelector('.pg-more-words');
  yield 'waiting at a door, the second half lost';
  await page.unroute('**/permit-guide.more.js*');
}

async function* trouble(screens, url) {
  const { page } = screens;
  await page.route('**/permit-guide.wasm', (route) => route.abort());
  await page.goto(`${url}${screens.language === 'en' ? 'en' : 'fr'}/index.html`);
  await page.waitForSelector('.pg-trouble');
  yield 'trouble: nothing came';
  await page.unroute('**/permit-guide.wasm');
}

/**
 * All screens of one language, in a page that may have its own width, scheme and so on.
 * @yields {string} the name of the screen that stands there now
 */
export async function* everyScreen(page, language, url) {
  const screens = new Tour(page, language);
  await screens.open(url);
  yield* screens.start();
  yield* screens.interview();
  yield 'results, all unknown';
  await screens.open(url);
  await screens.tell(WORKER);
  yield 'answers';
  await screens.press('see_results');
  yield* screens.results();
  yield* screens.otherDay();
  await screens.open(url);
  await screens.tell(SPOUSE);
  await screens.press('your_dates');
  yield 'own dates';
  await screens.back();
  await screens.press('see_results');
  yield* screens.results();
  yield* screens.dossier();
  await screens.press('help_find');
  yield 'who can help, for these answers';
  await screens.back();
  await screens.back();
  await screens.press('see_answers');
  yield* screens.keep();
  await screens.open(url);
  yield* screens.decision();
  await screens.open(url);
  yield* screens.obstacles();
  yield* screens.help();
  await screens.open(url, { asOf: '2027-08-01' });
  await screens.tell({ nationality: ['DE'] });
  await screens.press('see_results');
  yield 'results of a European, the law grown old';
  await screens.open(url, { file: 'desk.html' });
  yield* screens.desk();
  yield* waiting(screens, url);
  yield* trouble(screens, url);
}
