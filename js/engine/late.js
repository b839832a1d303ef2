// The parts of the engine that answering does without: papers, prices and places, time limits, ways in by a date, what would change an outcome.
import { isReachable, openingsFor } from './changes.js';
import { differencesOf } from './compare.js';
import { count } from './count.js';
import { agendaOf, momentOf, timeLimit } from './deadlines.js';
import { openDoor } from './doors.js';
import { dossierOf } from './dossier.js';

export const late = { agendaOf, count, differencesOf, dossierOf, isReachable, momentOf, openDoor, openingsFor, timeLimit };
