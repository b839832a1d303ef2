// What the views may ask for: of the visit, and of the page around it.

/** Taken from the session, and from its doors, as they are. */
const OF_VISIT = ['goOn', 'answer', 'dontKnow', 'decline', 'back', 'askAgain', 'toggle', 'tick'];
const OF_DOORS = ['refine', 'askNeeds', 'openObstacle'];

const passOn = (names, target) => Object.fromEntries(names.map((name) => [name, (...given) => target()[name](...given)]));

/**
 * @param {() => object} visit the session of the moment
 * @param {object} page what only the element can do
 */
export function actionsOf(visit, page) {
  const { focus } = page;
  const doors = () => visit().doors;
  const send = (target) => (event) => { event.preventDefault(); target().submit(); };
  const open = (name) => () => visit().show({ name });
  return {
    ...page,
    ...passOn(OF_VISIT, visit),
    ...passOn(OF_DOORS, doors),
    submit: send(visit),
    edit: (part, then) => { visit().edit(part); if (then) focus(then); },
    fail: (error) => visit().refuse([error]),
    enterDoor: (door) => doors().enter(door),
    submitDoor: send(doors),
    editFact: (fact, part) => doors().edit(fact, part),
    sayLength: (fact, isLength, then) => { if (doors().sayLength(fact, isLength)) focus(then); },
    answerDoor: (given) => doors().answer(given),
    doorUnknown: () => doors().dontKnow(),
    hourUnknown: () => doors().submit(['time']),
    showDates: open('dates'),
    showAnswers: open('answers'),
    showResults: open('results'),
    showHelp: open('help'),
    showOtherDay: open('other-day'),
    showDossier: open('dossier'),
    kept: () => doors().kept,
  };
}
