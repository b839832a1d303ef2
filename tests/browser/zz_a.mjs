import { openSite, ready } from './support/browser.js';
import { Visit, names } from './support/visit.js';
const site = await openSite();
const S='/tmp/shots2/';
const out=[];
const SPOUSE = {
  nationality: ['BR'], birth_date: '1988-01-01', in_france: true, current_document: 'csp', current_permit_ground: 'vpf-spouse-french',
  current_document_expiry: '2027-10-01', regular_residence_start: '2023-10-01', protection_status: 'none', marital_status: 'married',
  spouse_status: 'french', spouse_still_french: true, union_date: '2023-11-23', marriage_place: 'france', community_of_life: 'yes',
  children: [], family_reunification: 'none', bpi_relation: 'none', parent_french: false, adult_child_french: false,
  entry_mode: 'long_stay_visa', born_in_france: false, military_service: 'none', accident_pension_rate: 0, survivor_pension: false,
  holds_retired_card: false, complaint_filed: 'none', french_level: 'B1', civic_exam: 'resident', public_order_threat: 'no',
  polygamy_in_france: false, contract_ok: true,
};
async function walk(tag, lang, opts, answers, asOf, shots=true, part={}) {
  const page = await site.page(opts);
  await page.goto(`${site.url}${lang}/index.html`);
  await ready(page, asOf);
  if (part.theme) await page.evaluate(t=>document.querySelector('permit-guide').setAttribute('theme',t), part.theme);
  if (part.rtl) await page.evaluate(()=>{document.documentElement.dir='rtl'});
  const v = new Visit(page, lang);
  if (shots) await page.screenshot({path:`${S}${tag}-00start.png`, fullPage:true});
  await v.start();
  const kinds = new Set(); let n=0;
  for (let step=0; step<80; step++) {
    const fact = await v.fact(); if (fact===null) break;
    n++;
    const many = await page.$('.pg-select.pg-wide');
    const kind = fact.type + (many?'-long':'');
    if (shots && !kinds.has(kind)) { await page.screenshot({path:`${S}${tag}-q-${kind}.png`, fullPage: true});
      // error
      if (fact.type!=='record_list') { await page.click('.pg-question [type=submit]'); await page.waitForSelector('.pg-errors'); await page.waitForTimeout(100); await page.screenshot({path:`${S}${tag}-q-${kind}-error.png`, fullPage: true}); }
      kinds.add(kind);
    }
    out.push(`${tag} ${n} ${fact.id}: ${await v.heading()} | help: ${await page.$eval('.pg-help',e=>e.innerText).catch(()=>'-')}`);
    await v.answer(fact, answers[fact.id] ?? 'unknown');
  }
  await page.waitForTimeout(150);
  if (shots) await page.screenshot({path:`${S}${tag}-z-results.png`, fullPage: true});
  return {page, v};
}
export { site, walk, SPOUSE, S, out, ready, Visit, names };
