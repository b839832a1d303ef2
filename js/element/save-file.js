// Hands a file over to the visitor's own device. Made on the device: nothing is requested, and the address page-wide is taken back.

/** Some phones read the file only after asking where to put it. */
const PATIENCE_MS = 40000;

/** The anchor never stands in the page: nothing that listens there hears of it. @param {string} name @param {string} text */
export function saveFile(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE_MS);
}
