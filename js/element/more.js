// What the first screen and the questions do without: the ways in by a date, the dates, the inside of a permit. In the
// shipped page a script of its own, permit-guide.more.js, fetched for everybody right after the first screen (decision 0012).
import { datesView } from './dates-view.js';
import { zoneOf } from './door-flow.js';
import { doorView } from './door-view.js';
import { Doors } from './doors.js';
import { obstaclesView, obstacleView } from './obstacle-view.js';
import { permitBodyView } from './permit-body-view.js';
import { datesSectionView } from './your-dates-view.js';

const screens = { door: doorView, dates: datesView, obstacles: obstaclesView, obstacle: obstacleView };

export const more = { Doors, zoneOf, screens, permitBodyView, datesSectionView };
