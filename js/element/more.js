// What the first screen and the questions do without: the ways in by a date, the dates, the inside of a permit. In the
// shipped page a script of its own, permit-guide.more.js, fetched for everybody right after the first screen (decision 0012).
import { alteredFile } from './altered.js';
import { late } from '../engine/late.js';
import { answersView } from './answers-view.js';
import { aroundResultsView, noticesView } from './around-results-view.js';
import { besideToolsView, wordsNoteView } from './beside-tools-view.js';
import { datesView } from './dates-view.js';
import { dossierScreenView, dossierWayView, paperView } from './dossier/dossier-screen-view.js';
import { zoneOf } from './door-flow.js';
import { doorView } from './door-view.js';
import { Doors } from './doors.js';
import { helpScreenView, helpWayView } from './help-view.js';
import { readHost } from './host.js';
import { drawingView } from './drawings.js';
import { adoptStyles } from './late-styles.js';
import { keepView } from './keep-view.js';
import { keptStartView } from './kept-view.js';
import { obstaclesView, obstacleView } from './obstacle-view.js';
import { otherDayView } from './other-day-view.js';
import { permitBodyView } from './permit-body-view.js';
import { touchView } from './touch-view.js';
import { drawTranslated } from './translated.js';
import { urgentHelpView } from './urgent-view.js';
import { datesSectionView } from './your-dates-view.js';

const screens = { answers: answersView, door: doorView, dates: datesView, obstacles: obstaclesView, obstacle: obstacleView, 'other-day': otherDayView, keep: keepView, dossier: dossierScreenView, help: helpScreenView };

export const more = {
  late, alteredFile, adoptStyles, drawTranslated, readHost, touchView,
  Doors, zoneOf, screens, dossierWayView, keptStartView, datesSectionView,
  permitBodyView, aroundResultsView, noticesView, besideToolsView, wordsNoteView, drawingView,
  paperView, helpWayView, urgentHelpView,
};
