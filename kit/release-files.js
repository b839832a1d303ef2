// Which files of a release a page may ask for, in any language and on any device. The check page demands them, the offline
// worker keeps them. Everything else in release.json (single files, types, licences, tools) may be left out.
const FOR_PAGES = /^(permit-guide\.(js|css|wasm|(more|desk|spare|nowasm)\.js)|rulebook\.(first\.)?pack|names(\.more)?\.json|texts\/[^/]+\.json)$/;

/** Whether a page asks for this file of a release. @param {string} name as release.json writes it */
export const isForPages = (name) => FOR_PAGES.test(name);
