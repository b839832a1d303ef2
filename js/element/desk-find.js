// Permits found by a name, by the words on the card or by an article. Pure.
import { plain } from './format.js';

/** "L. 435-4", "l435-4" and "art. L.435-4" are one article. */
const article = (text) => text.toLowerCase().replace(/\u2011/g, '-').replace(/[.\s\u00a0\u202f]/g, '').replace(/^art(icle)?s?/, '');

const isArticle = (wanted) => /^[lrd]\d[\d-]*$/.test(wanted);

/** The article that is looked for or any that begins with it: "L435" finds L. 435-4, "L435-4" does not find L. 435-41. */
function citesArticle(ids, wanted) {
  return ids.map(article).some((id) => id.startsWith(wanted) && !/\d/.test(id.charAt(wanted.length)));
}

function nameText(id, { words, names }, basis) {
  const named = ['name', 'short_name', 'legal_name'].map((part) => words.find('permits', id, part).text ?? '');
  return plain([id, ...named, ...basis.map((source) => names.sources?.[source]?.title ?? '')].join(' '));
}

/**
 * @param {string} filter as typed; empty finds all
 * @param {{words: object, names: object}} model
 * @returns {(id: string) => boolean} whether a permit has every word, whatever its accents and capitals, or rests on the article
 */
export function permitFinder(filter, model) {
  const wanted = plain(filter).split(' ').filter(Boolean);
  if (wanted.length === 0) return () => true;
  return (id) => {
    const basis = model.names.permits.find((permit) => permit.id === id)?.basis ?? [];
    if (isArticle(article(filter))) return citesArticle(basis, article(filter));
    const text = nameText(id, model, basis);
    return wanted.every((word) => text.includes(word));
  };
}
