// A way in: what it still has to ask, and the dates it leads to.
import { choice } from './answers.js';
import { agendaOf } from './deadlines.js';

/** @typedef {import('./session.js').Request & {minute: number}} Request */

/**
 * **Fails:** `unknown_door`.
 * @param {import('./session.js').Session} session @param {string} id @param {Request} request
 */
export function openDoor(session, id, request) {
  const { wholeNames: names } = session;
  const index = choice(id, names.doors.map((/** @type {{id: string}} */ door) => door.id), '/door', 'door');
  const needed = session.ask(request, 'pg_needs', index);
  const needs = needed.list(() => names.facts[needed.next()].id);
  const agenda = agendaOf(session.ask(request, 'pg_agenda', request.minute), names, request.day);
  return { needs, deadlines: agenda.filter((deadline) => names.doors[index].time_limits.includes(deadline.id)) };
}
