// The fields of a question, by the type of its fact; also used for the fields of a record.
import { choiceView, yesNoView } from './choice-view.js';
import { countryView } from './country-view.js';
import { dateView, timeView } from './date-view.js';
import { numberView } from './number-view.js';
import { recordsView } from './records-view.js';

const VIEWS = {
  bool: yesNoView, choice: choiceView, permit_id: choiceView, date: dateView, time: timeView,
  integer: numberView, money: numberView, country_list: countryView, record_list: recordsView,
};

/**
 * The fields of the fact in `model`. `model.id` begins every id, `model.errors` are the mistakes of this very field, and
 * `act.edit(part)` changes its draft.
 */
export function fieldView(model, act) {
  const view = VIEWS[model.fact.type];
  return view(model, act, fieldView);
}
