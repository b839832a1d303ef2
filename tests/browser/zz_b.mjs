import { site, walk, SPOUSE, S, out } from './zz_a.mjs';
import { writeFileSync } from 'node:fs';
try {
 { const {page,v}=await walk('fr320','fr',{viewport:{width:320,height:640}},SPOUSE,'2026-11-22');
  const t=await v.readPermit('resident-card-spouse-french'); out.push(t);
  await page.screenshot({path:S+'fr320-zz-open.png',fullPage:true});
  await page.click('.pg-results > .pg-actions .pg-secondary'); await page.waitForSelector('.pg-answers'); await page.screenshot({path:S+'fr320-answers.png',fullPage:true});
 }
 { const {page,v}=await walk('en1280','en',{viewport:{width:1280,height:800},colorScheme:'dark'},SPOUSE,'2026-11-23');
  await v.readPermit('resident-card-spouse-french');
  await page.screenshot({path:S+'en1280-zz-open.png',fullPage:true});
  await page.emulateMedia({media:'print',colorScheme:'dark'});
  await page.pdf({path:S+'en.pdf',format:'A4'});
 }
 { const {page,v}=await walk('stale','fr',{viewport:{width:700,height:800}},SPOUSE,'2027-06-01',false);
  await page.screenshot({path:S+'stale.png',fullPage:true}); }
 { const {page,v}=await walk('eu','en',{viewport:{width:375,height:700}},{nationality:['DE']},'2026-11-23',false);
  await page.screenshot({path:S+'eu.png',fullPage:true}); }
 { const {page,v}=await walk('dz','fr',{viewport:{width:375,height:700}},{...SPOUSE,nationality:['DZ']},'2026-11-23',false);
  for (const u of await page.$$('.pg-unfold[aria-expanded=false]')) await u.press('Enter');
  await page.screenshot({path:S+'dz.png',fullPage:true}); }
 { const {page,v}=await walk('unk','fr',{viewport:{width:375,height:700}, forcedColors:'active'},{nationality:['ML']},'2026-11-23');
  }
} finally { writeFileSync(S+'out.txt', out.join('\n')); await site.close(); }
