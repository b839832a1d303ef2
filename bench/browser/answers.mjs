// How long the page takes from a press to the next screen, on a slow processor: whole interviews by keyboard, persons of the shared cases.
import { readFileSync } from 'node:fs';
import { ready } from '../../tests/browser/support/browser.js';
import { USUAL, Visit } from '../../tests/browser/support/visit.js';
import { noteAnswers } from './marks.mjs';
import { slowPage } from './throttle.mjs';

const CASES = new URL('../../../shared/cases/permits/', import.meta.url);
/** One works without papers, one is ill: long interviews. */
const PERSONS = { P41a: 'P41-shortage-job.json', P07a: 'P07-ill-adult-three-years.json' };

function personOf([id, file]) {
  const found = JSON.parse(readFileSync(new URL(file, CASES), 'utf8')).cases.find((one) => one.id === id);
  return { asOf: found.as_of, answers: { ...USUAL, ...found.answers } };
}

/** Asks the page nothing between a press and the frame that shows what came of it. */
class PatientVisit extends Visit {
  constructor(page, language, told) {
    super(page, language);
    this.told = told;
    this.found = [];
  }

  async answer(fact, value) {
    const painted = this.told();
    await (value === 'unknown' ? this.pressButton('.pg-skips button:first-child') : this[fact.type](fact, value));
    this.found.push(await painted);
  }
}

async function interview(site, language, { asOf, answers }) {
  const { page, told } = await slowPage(site, noteAnswers);
  await page.goto(`${site.url}fr/${language}.html`);
  await ready(page, asOf);
  const visitor = new PatientVisit(page, language, told);
  await visitor.start();
  await visitor.interview(answers);
  await page.context().close();
  return visitor.found;
}

/** `{kind, took}` of every answer, in order: the screen it led to, and milliseconds. */
export async function answersOf(site, language) {
  const found = [];
  for (const person of Object.entries(PERSONS).map(personOf)) found.push(...await interview(site, language, person));
  return found;
}
