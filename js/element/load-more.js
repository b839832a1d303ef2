// The second half of the page, at hand at once: in files that carry everything inside. `load-more-beside.js` takes this
// file's place in permit-guide.js.
import { more } from './more-desk.js';

export const loadMore = async () => more;
