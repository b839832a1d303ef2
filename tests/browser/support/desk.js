// A caseworker at the desk: types into its fields, reads its rows.
import { names, textsOf } from './visit.js';

export const FIELD = (id) => `[id$="-fact-${id}-value"]`;
export const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('\u2011', '-');
export const CARD = 'resident-card-spouse-french';

/** Of ../shared/cases, P18: a Brazilian wife of a French man, on the eve of three years of marriage. */
export const WIFE = {
  nationality: ['BR'], birth_date: '1990-02-01', in_france: true, current_document: 'csp', current_permit_ground: 'vpf-spouse-french', current_document_expiry: '2027-01-31', regular_residence_start: '2023-09-01', entry_date: '2023-09-01',
  marital_status: 'married', spouse_status: 'french', spouse_still_french: true, union_date: '2023-11-26', marriage_place: 'france', community_of_life: 'yes', french_level: 'B1', civic_exam: 'resident', public_order_threat: 'no', polygamy_in_france: false,
  contract_ok: true, had_oqtf: 'no', integration_checked_before: 'no',
};

export class Desk {
  constructor(page, language = 'fr') {
    this.page = page;
    this.texts = textsOf(language);
    this.language = language;
  }

  async type(id, value) {
    const fact = names.facts.find((one) => one.id === id);
    await this.page.focus(FIELD(id));
    if (fact.type === 'country_list') return this.countries(id, value);
    if (['bool', 'choice', 'permit_id'].includes(fact.type)) return this.page.selectOption(FIELD(id), fact.type === 'bool' ? (value ? 'yes' : 'no') : value);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(fact.type === 'date' ? value.split('-').reverse().join('/') : String(value));
    return this.page.keyboard.press('Tab');
  }

  async countries(id, codes) {
    const input = `[id$="-fact-${id}-in-value"]`;
    if (!(await this.page.isVisible(input))) await this.page.keyboard.press('Enter');
    for (const code of codes) {
      await this.page.fill(input, new Intl.DisplayNames([this.language], { type: 'region' }).of(code));
      await this.page.press(input, 'Enter');
    }
  }

  async tell(answers) {
    for (const [id, value] of Object.entries(answers)) await this.type(id, value);
  }

  row(permit) {
    return this.page.$eval(`[data-permit="${permit}"]`, (one) => [...one.closest('tr').children].map(({ innerText }) => innerText.replace(/[\s\u00a0\u202f]+/g, ' ').trim()));
  }

  async showMemo() {
    await this.page.click('.pg-desk-memo-way[aria-expanded=false]');
    return this.page.inputValue('.pg-desk-text');
  }

  /** Every permit that is shown, with its status, in the order of the page. */
  outcomes() {
    return this.page.$$eval('.pg-desk-open', (all) => all.map((one) => [one.dataset.permit, one.closest('tr').firstElementChild.textContent.trim()]));
  }

  focused() {
    return this.page.evaluate(() => document.activeElement.id.replace(/^pg-\d+-/, ''));
  }
}
