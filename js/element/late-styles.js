// The styles of the second half of the page, taken up with it. In the source they are late.css; the build puts their text here.
const text = '';

/** Where they are in force already: once per document or shadow root, however many guides it holds. */
const styled = new WeakSet();

/** A sheet made in memory is no inline style: a strict policy allows it. */
export function adoptStyles(element, styles = text) {
  const root = element.getRootNode();
  if (styles === '' || styled.has(root)) return;
  styled.add(root);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
