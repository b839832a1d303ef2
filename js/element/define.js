// Registers <permit-guide>. The only side effect of the element; a second copy on the same page does no harm.
import { PermitGuideElement } from './permit-guide.js';

if (typeof customElements !== 'undefined' && !customElements.get('permit-guide')) {
  customElements.define('permit-guide', PermitGuideElement);
}
