// Which statuses mean what to a person. Lives here: the sets. Not here: the words and the order on the page.

/** May be asked for today. */
export const OPEN = new Set(['eligible', 'possible']);

/** Open, or may still become so: later, or once more is known. */
export const OFFERED = new Set([...OPEN, 'later', 'more_info']);
