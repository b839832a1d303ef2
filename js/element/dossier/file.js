// The dossier as a file: one document without script, without address, without colour. Pure.
// Its style is written for the browser's own, which a file has and a host's page has not (decision 0019); classes that it does not name are not kept.

const STYLE = `@page{size:A4;margin:14mm 15mm}
body{max-width:46rem;margin:0 auto;padding:1rem;color:#000;background:#fff;font:1rem/1.45 system-ui,"Noto Sans",sans-serif;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{margin:1.1em 0 .3em;line-height:1.25;break-after:avoid}
h1{font-size:1.5rem}h2{font-size:1.25rem;border-bottom:2px solid;padding-bottom:.2em}h3{font-size:1.1rem}h4,h5,h6{font-size:1rem}
p{margin:.4em 0}ul,ol{margin:.4em 0;padding-inline-start:1.3em}li,tr,dt,figure,.pg-paper,.pg-sheet-head,.pg-dossier-head{break-inside:avoid}
dt,.pg-strong,.pg-part-title,.pg-card-when,.pg-one-of-title,.pg-sheet-head,.pg-sheet-head+p,p:has(+table){break-after:avoid}dt,.pg-strong,.pg-one-of-title{margin-top:.5em}dd{margin:0 0 .3em;font-weight:700}
a{color:inherit}small,.pg-cite,.pg-note{display:block;font-size:.88em}.pg-cite,.pg-dossier-sources small{display:inline}.pg-cite::before{content:" "}.pg-strong,.pg-part-title,.pg-truth,.pg-when,.pg-when-day,.pg-when-time{font-weight:700}
.pg-sheet{border-top:1px solid;padding-top:.3em}.pg-sheet-head,.pg-reason,.pg-stale,.pg-loud,.pg-free{display:flex;gap:.5em;align-items:flex-start}.pg-sheet-head .pg-verdict{display:block}.pg-permit-name{margin:0}
.pg-helpers,.pg-urgent-numbers{list-style:none;padding:0}.pg-helper{border-inline-start:3px solid;padding-inline-start:.7em;margin:.6em 0;break-inside:avoid}.pg-helper-name,.pg-digits{font-weight:700}.pg-number{margin-inline-end:1em}
.pg-risks,.pg-loud,.pg-stale{border:2px solid;padding:.3em .8em;margin:.6em 0}.pg-contested,.pg-one-of{border-inline-start:3px solid;padding-inline-start:.7em}
.pg-sign{width:1.2em;height:1.2em;flex:none;margin-top:.1em}h2 .pg-sign,h3 .pg-sign,h4 .pg-sign{display:inline-block;vertical-align:-.2em;margin-inline-end:.4em}.pg-sign-ground{fill:none;stroke:#000;stroke-width:1.5}.pg-sign-line{fill:none;stroke:#000;stroke-width:2}
.pg-reasons,.pg-papers{list-style:none;padding:0}.pg-reason{margin:.35em 0}.pg-paper{display:flex;gap:.6em;align-items:flex-start;margin:.4em 0}.pg-radio{flex:none;width:1.1em;height:1.1em;margin:.15em 0}
.pg-dossier-sources ul{columns:2 15rem;font-size:.88em}
table{width:100%;border-collapse:collapse;margin:.6em 0}th,td{text-align:start;overflow-wrap:anywhere;vertical-align:top;padding:.25em .4em;border-bottom:1px solid}td{text-align:end}tfoot{display:table-row-group}.pg-fee-parts{break-inside:avoid}
.pg-proofs th,.pg-proofs td{border:1px solid;text-align:start}.pg-proofs thead th{font-size:.88em}.pg-proofs tr>:first-child{width:1%;white-space:nowrap;overflow-wrap:normal}caption{text-align:start;font-weight:700;padding:.5em 0 .2em}.pg-box{display:block;width:.9em;height:.9em;border:1.5px solid}
figure{margin:.6em 0;border:1px solid;padding:.5em 1em}.pg-time{position:relative;margin-bottom:2rem;padding:1.5rem 0 .4rem}.pg-ground{position:absolute;inset:0;width:100%;height:100%;overflow:visible}.pg-rows{position:relative;list-style:none;padding:0}
.pg-row-words{width:fit-content;background:#fff;print-color-adjust:exact;padding-inline-end:.3rem}.pg-strip{display:block;width:100%;height:26px;overflow:hidden}.pg-tick line{stroke:#bbb}.pg-ground text{font-size:.85rem}.pg-now line{stroke:#000;stroke-width:2}
.pg-run{stroke:#000;stroke-width:3;fill:none}.pg-run-silence,.pg-run-duration,.pg-run-late{stroke-dasharray:4 5}.pg-window{fill:#fff;stroke:#000;stroke-width:2}.pg-cut{fill:none;stroke:#000;stroke-width:7}.pg-cut-ground{stroke:#fff;stroke-width:4}
@media(max-width:34rem){.pg-tick-more{display:none}}
@media print{body{max-width:none;padding:0;font-size:10pt}a{text-decoration:none}}`;

/** Classes that the style names: the only ones a file keeps. */
export const STYLED = new Set([...STYLE.matchAll(/\.(pg-[a-z_-]+)/g)].map(([, name]) => name));

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

/** No script, no request, whoever opens it: said by the file itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * @param {string} body the dossier, as HTML that was made from a DOM
 * @param {{t: (key: string) => string, language: string, direction: string}} words the title says nothing of what is inside
 * @returns {string} a whole document
 */
export function documentOf(body, { t, language, direction }) {
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${escaped(direction)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(t('dossier_file_title'))}</title>
<style>
${STYLE}
</style>
</head>
<body><main>${body}</main></body>
</html>
`;
}
