// A visitor at one of the direct ways in: keyboard only, every press of a button counted as a tap, every question typed as a field.
import { Visit } from './visit.js';

const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('\u2011', '-').trim();

export class Door extends Visit {
  taps = 0;
  fields = [];

  async text(selector) {
    return plain(await this.page.$eval(selector, (one) => one.textContent));
  }

  /** Reaches a button by keyboard and presses it. */
  async tap(selector) {
    await this.tabTo(selector);
    await this.press('Enter');
    this.taps += 1;
    await this.page.evaluate(() => document.querySelector('permit-guide').updateComplete);
  }

  /** Marks the one element with these words; when it is folded away, its summary too. @returns {Promise<boolean>} whether it is folded */
  #mark(selector, words) {
    return this.page.$$eval(selector, (all, wanted) => {
      const one = all.find(({ textContent }) => textContent.replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('\u2011', '-').trim() === wanted);
      one.setAttribute('data-wanted', '');
      const folded = one.closest('details:not([open])');
      folded?.firstElementChild.setAttribute('data-folded', '');
      return folded !== null;
    }, plain(words));
  }

  /** Presses what has these words, unfolding what hides it first (one tap more). */
  async #press(selector, words) {
    if (await this.#mark(selector, words)) await this.tap('[data-folded]');
    await this.tap('[data-wanted]');
  }

  /** A large button; waits for the next screen. */
  async #way(words) {
    const before = await this.heading();
    await this.#press('.pg-way', words);
    await this.page.waitForFunction((old) => document.querySelector('.pg-heading').textContent.replace(/[\s\u00a0\u202f]+/g, ' ').replaceAll('\u2011', '-').trim() !== old, before);
    await this.page.waitForFunction(() => document.activeElement?.matches('.pg-heading'));
  }

  enter(id) {
    return this.#way(this.texts.doors[id].name);
  }

  choose(fact, value) {
    return this.#way(this.texts.facts[fact].choices[value]);
  }

  async fillDay(day) {
    const [year, month, date] = day.split('-');
    await this.tabTo('.pg-input-day');
    for (const part of [date, month, year]) {
      await this.page.keyboard.press('Control+a');
      await this.page.keyboard.type(part);
      await this.press('Tab');
    }
  }

  /** Types a day and, where it is asked for, an hour; presses Enter, one tap. */
  async type(day, hour) {
    const asked = await this.page.$$eval('.pg-question .pg-input', (all) => [...new Set(all.map((one) => one.id.replace(/^pg-\d+-|-[a-z]+$/g, '')))]);
    this.fields.push(...asked);
    await this.fillDay(day);
    for (const part of hour?.split(':') ?? []) {
      await this.page.keyboard.press('Control+a');
      await this.page.keyboard.type(part);
      await this.press('Tab');
    }
    await this.press('Shift+Tab');
    await this.press('Enter');
    this.taps += 1;
  }

  async when(day, hour) {
    await this.type(day, hour);
    await this.page.waitForFunction(() => document.querySelector('.pg-dates, .pg-obstacle') && document.activeElement?.matches('.pg-heading'));
  }

  async refine(fact) {
    await this.#press('.pg-refine button', this.texts.refine[fact]);
    await this.page.waitForSelector('.pg-question');
  }

  /** Types a length that a paper prints, and chooses its unit. */
  async length(amount, unit) {
    await this.tabTo('.pg-input-number');
    await this.page.keyboard.type(String(amount));
    const steps = ['day', 'week', 'month'].indexOf(unit);
    await this.tabTo('.pg-radio');
    await this.press(steps === 0 ? 'Space' : 'ArrowDown', steps || 1);
    await this.tap('.pg-question [type=submit]');
  }
}
