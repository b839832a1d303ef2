// The second half of the page at an advice desk: that of a visitor, and the caseworker's page. In the shipped page a script of its own,
// permit-guide.desk.js, in the place of permit-guide.more.js: who visits an ordinary page never loads the desk.
import { deskKey } from './desk-keys.js';
import { deskPaperView } from './desk-paper-view.js';
import { deskView } from './desk-view.js';
import { more as visitors } from './more.js';

/** What goes to the printer in the place of the screen. */
const paperView = (model, act) => (model.mode === 'expert' ? deskPaperView : visitors.paperView)(model, act);

export const more = { ...visitors, deskKey, deskView, paperView };
