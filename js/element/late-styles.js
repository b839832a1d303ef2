// The styles of the second half of the page, taken up with it. In the source they are late.css; the build puts their text here.
const text = '';

/** Where they are in force already: once per document or shadow root, however many guides it holds. */
const styled = new WeakSet();

/**
 * Puts styles in force in a document or shadow root. A sheet made in memory is no inline style: a strict policy allows it.
 * Browsers that cannot make one (iPhones below iOS 16.4) get them as one rule of the sheet that the page links, which such a
 * policy allows too; without that sheet as an inline style, which it does not: then the page is plainer and works.
 */
export function addStyles(root, styles) {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return;
  }
  const linked = [...root.styleSheets].find(({ href }) => /\/permit-guide\.css(\?|$)/.test(href ?? ''));
  try {
    linked.insertRule(`@media all{${styles}}`, linked.cssRules.length);
  } catch { // no such sheet, or one of another host
    const inline = document.createElement('style');
    inline.textContent = styles;
    (root.head ?? root).append(inline);
  }
}

export function adoptStyles(element, styles = text) {
  const root = element.getRootNode();
  if (styles === '' || styled.has(root)) return;
  styled.add(root);
  addStyles(root, styles);
}
