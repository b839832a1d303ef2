// A whole interview by keyboard alone, in the browser, on the shipped files, under the strict policy.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openSite, ready } from './support/browser.js';
import { USUAL, Visit } from './support/visit.js';

const SPOUSE = {
  ...USUAL, close_family: true, nationality: ['BR'], birth_date: '1988-01-01', in_france: true, current_document: 'csp', current_permit_ground: 'vpf-spouse-french',
  current_document_expiry: '2027-10-01', regular_residence_start: '2023-10-01', protection_status: 'none', marital_status: 'married',
  spouse_status: 'french', spouse_still_french: true, union_date: '2023-11-23', marriage_place: 'france', community_of_life: 'yes',
  children: [], family_reunification: 'none', bpi_relation: 'none', parent_french: false, adult_child_french: false,
  entry_mode: 'long_stay_visa', born_in_france: false, military_service: 'none', accident_pension_rate: 0, survivor_pension: false,
  holds_retired_card: false, complaint_filed: 'none', french_level: 'B1', civic_exam: 'resident', public_order_threat: 'no',
  polygamy_in_france: false, contract_ok: true,
};
const CARD = 'resident-card-spouse-french';

describe('a Brazilian spouse of a French citizen, married on 23 November 2023', () => {
  let site;
  before(async () => { site = await openSite(); });
  after(() => site.close());

  async function visit(asOf, answers, language = 'fr') {
    const page = await site.page();
    await page.goto(`${site.url}${language}/index.html`);
    await ready(page, asOf);
    const loaded = page.seen.requests.length;
    const visitor = new Visit(page, language);
    await visitor.start();
    await visitor.interview(answers);
    const text = await visitor.readPermit(CARD);
    return { page, visitor, text, requestsSince: page.seen.requests.slice(loaded) };
  }

  test('on the eve reads "from 23 November 2026", each reason with its article, papers, fee and place', async () => {
    const { page, text, requestsSince } = await visit('2026-11-22', SPOUSE);
    assert.match(text, /23 novembre 2026/);
    for (const wanted of [/L\. ?423-6/, /L\. ?413-7/, /350/, /300/, /50/, /ANEF|en ligne/i]) assert.match(text, wanted);
    assert.deepEqual(requestsSince, [], 'no request after the page is ready');
    assert.deepEqual(page.seen.problems, [], 'no error, no refused resource');
    assert.deepEqual(await storage(page), { local: 0, session: 0, cookies: '', databases: 0, caches: 0 });
    assert.ok(!page.url().includes('?'), 'no answer in the address');
    await page.close();
  });

  test('in English reads the same, with the French legal term beside it', async () => {
    const { page, text } = await visit('2026-11-23', SPOUSE, 'en');
    assert.match(text, /Carte de résident/i);
    assert.match(text, /L\. ?423-6/);
    await page.close();
  });

  test('with A2 and no exam reads what is missing since 1 January 2026', async () => {
    const { page, text } = await visit('2026-11-23', { ...SPOUSE, french_level: 'A2', civic_exam: 'none', secondary_school_years_fr: 0, higher_ed_years_fr: 0, health_prevents_exam: false });
    assert.match(text, /B1/);
    assert.match(text, /examen civique/i);
    await page.close();
  });

  test('married a year earlier and judged on 31 December 2025, is entitled under the older law', async () => {
    const older = { ...SPOUSE, union_date: '2022-11-23', regular_residence_start: '2022-10-01', french_level: 'A2', civic_exam: 'none' };
    const { page, visitor, text } = await visit('2025-12-31', older);
    assert.match(text, /225/, 'the fee of that day');
    const group = await page.$eval('.pg-group.pg-is-eligible', (one) => one.innerText);
    assert.ok(group.includes(visitor.texts.permits[CARD].name.slice(0, 12)));
    await page.close();
  });
});

function storage(page) {
  return page.evaluate(async () => ({
    local: localStorage.length, session: sessionStorage.length, cookies: document.cookie,
    databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
  }));
}
