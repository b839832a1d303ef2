// Hands a file over to the visitor's own device. It is made there: nothing is requested, and its address (blob:) is soon forgotten.

/** Some phones read the file only after asking where to put it. */
const PATIENCE_MS = 40000;

/** The anchor never stands in the page: nothing that listens there hears of it. @param {string} name @param {string} text @param {string} type */
export function saveFile(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE_MS);
}
