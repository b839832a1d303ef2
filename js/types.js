/**
 * Types of the public API, shipped as `.d.ts`. Nothing here runs.
 *
 * Days are ISO 8601 strings ("2026-11-23"). Ids are those of the rulebook. No sentence for the visitor is in code:
 * words come from `texts/<lang>.json` (see `Texts`).
 *
 * @typedef {'eligible'|'possible'|'later'|'not_eligible'|'more_info'|'other_regime'} Status
 * @typedef {'yes'|'no'|'unknown'} TruthName
 * @typedef {'entitlement'|'appraisal'|'discretionary'|'notification'} Nature
 *
 * An answer: `"unknown"` is "I don't know", `{declined: true}` "I prefer not to say"; both are unknown to the law.
 * @typedef {boolean|number|string|string[]|Record<string, unknown>[]|{declined: true}} Answer
 * @typedef {Record<string, Answer>} Answers
 *
 * One node of an explanation. `days` are the days on which the truth changes, oldest first.
 * @typedef {object} Reason
 * @property {'all'|'any'|'not'|'at_least'|'versions'|'test'} kind
 * @property {TruthName} truth on the day asked for
 * @property {string|null} label key of its sentence in `texts.labels`, null for a node that only groups
 * @property {string[]} sources ids in `names.sources`
 * @property {string|null} fact the fact that a test reads
 * @property {{from: string, truth: TruthName}[]} days changes after the first known day
 * @property {Reason[]} parts
 *
 * @typedef {object} Change what must become so, for a permit to open
 * @property {string|null} label key of the sentence that must be true, or no longer true
 * @property {string|null} fact the fact whose answer would change
 * @property {boolean} holds whether the test must hold, or no longer hold
 * @property {'time'|'person'|'answer'} by time alone, a lawful step of the person, or an answer that is still missing
 * @property {string|null} from for `time`: the day
 *
 * @typedef {object} Opening a smallest set of changes that would open a permit; nothing past, nothing untrue is ever among them
 * @property {string|null} route
 * @property {Nature} nature
 * @property {Change[]} changes
 * @property {string|null} from the first day on which all of it can hold; null: today
 *
 * @typedef {object} LawDifference what another day changes for a permit
 * @property {string} permit
 * @property {{status: Status, from: string|null, until: string|null, fee_eur: number|null}} one on the day asked for
 * @property {{status: Status, from: string|null, until: string|null, fee_eur: number|null}} other on the other day
 * @property {{kind: 'condition'|'route'|'fee'|'end', day: string, label: string|null, sources: string[]}[]} versions of the law, begun between the two days, that this permit stands on; none: time alone
 *
 * @typedef {object} DocumentNeed
 * @property {string} document id
 * @property {'yes'|'maybe'} needed `maybe`: an answer that decides it is missing
 * @property {number|null} choice documents with the same number replace one another
 *
 * @typedef {object} FeePart
 * @property {string} item id in `texts.fees`
 * @property {number} eur
 * @property {string|null} in_force_from first day of this amount
 * @typedef {object} Fee
 * @property {string} schedule id in `texts.schedules`
 * @property {number} total_eur
 * @property {number} at_filing_eur part paid at filing, not refundable
 * @property {FeePart[]} parts
 * @property {FeePart[]} possible parts that may be added
 * @property {{schedule: string, total_eur: number, id: string}|null} contested the other reading
 * @property {{schedule: string, total_eur: number}[]} instead totals that may apply in its place: an answer that decides it is missing
 *
 * @typedef {object} RouteOutcome
 * @property {string} route id
 * @property {Status} status
 * @property {Nature} nature
 * @property {string|null} from first day on which the conditions hold
 * @property {string|null} until last such day, included
 * @property {string|null} undecided_from first later day on which answers still missing could open it
 * @property {Reason} why built when first read
 *
 * @typedef {object} PermitOutcome
 * @property {string} id
 * @property {Status} status
 * @property {string|null} from
 * @property {string|null} until
 * @property {Nature|null} nature of the route that speaks for the permit
 * @property {string|null} route its id
 * @property {string|null} undecided_from
 * @property {string[]} missing facts whose answers could decide it
 * @property {boolean} settled no answer that is still open can change this outcome
 * @property {RouteOutcome[]} routes
 * @property {Opening[]} openings what would open it, when it is not open now
 * @property {boolean} reachable whether it can open some day, other permits held first: nothing past closes it
 * @property {DocumentNeed[]} documents built when first read; for the route that speaks
 * @property {Fee|null} fee
 * @property {number|null} fee_eur
 * @property {string|null} where place id
 * @property {string[]} where_possible other places while undecided
 * @property {string[]} warnings ids, dangers first
 *
 * @typedef {object} NextQuestion
 * @property {string} fact
 * @property {string[]} permits whose outcome the answer can change: the reason for asking
 *
 * @typedef {object} Progress
 * @property {number} settled permits that no open answer can change
 * @property {number} open permits that can still change
 * @property {number} questions facts still useful now (an upper bound of what is left: answers close others)
 *
 * @typedef {object} LawAge
 * @property {string} version
 * @property {string} checked_on
 * @property {string} review_on
 * @property {boolean} stale the day asked for is after the review day
 *
 * @typedef {object} Assessment
 * @property {string} asOf
 * @property {string|null} regime id, null while undecided
 * @property {Record<string, PermitOutcome>} permits in the order of the rulebook
 * @property {NextQuestion|null} next
 * @property {Progress} progress
 * @property {Deadline[]} deadlines the person's own dates: what is past due first, then by the next day that matters
 * @property {LawAge} law
 *
 * @typedef {object} FactInfo
 * @property {string} id
 * @property {'bool'|'choice'|'integer'|'money'|'date'|'time'|'permit_id'|'country_list'|'record_list'} type
 * @property {'none'|'personal'|'sensitive'} [sensitivity]
 * @property {string[]} [choices]
 * @property {{fact: string, choices: Record<string, string[]>}} [offer_by] which choices to show for another fact's answer
 * @property {number|string} [min]
 * @property {number|string} [max]
 * @property {number} [max_items]
 * @property {FactInfo[]} [fields]
 * @property {boolean} [asked] false: accepted as an answer, never asked
 * @property {boolean} [read] false: no condition reads it yet; any answer is accepted and changes nothing
 * @property {number} [slot] first slot of the fact in the module
 *
 * @typedef {object} SourceInfo
 * @property {string} id
 * @property {string} title
 * @property {string|null} url
 * @property {string} read_on
 *
 * @typedef {object} PermitInfo
 * @property {string} id
 * @property {string} family
 * @property {string[]} basis source ids
 * @property {string} checked_on
 * @property {'high'|'medium'|'low'} confidence
 * @property {{years?: number, months?: number, up_to_years?: number, unlimited?: boolean}} validity
 * @property {string} renewal text id
 * @property {string[]} rights text ids
 * @property {string[]} leads_to permit ids
 * @property {string[]} contested text ids
 * @property {string[]} known_changes text ids
 *
 * @typedef {object} Names what `names.json` and `names.more.json` hold, sources and places by id
 * @property {FactInfo[]} facts
 * @property {PermitInfo[]} permits
 * @property {{id: string, permit: number}[]} routes in the order of the rulebook
 * @property {Record<string, SourceInfo>} sources
 * @property {Record<string, {id: string, url?: string}>} places
 * @property {string} version
 * @property {string} checked_on
 * @property {string} review_on
 * @property {string} first_day first day for which the rulebook can answer
 * @property {string} last_day last such day, included
 * @property {string[]} documents
 * @property {string[]} warnings
 * @property {string[]} regimes
 * @property {string[]} countries
 * @property {string[]} languages
 * @property {Record<string, string>} own_names what its speakers call each language
 *
 * Words and names come in two files: what answering needs, and what explains the results.
 * @typedef {'first'|'more'} Part
 *
 * @typedef {object} Texts one language: `texts/<lang>.json` and, from `labels` on and parts of `ui`, `facts` and `permits`, `texts/<lang>.more.json`
 * @property {string} language
 * @property {'ltr'|'rtl'} direction
 * @property {string} own_name
 * @property {Record<string, string>} ui
 * @property {Record<string, {ask: string, why?: string, help?: string, choices?: Record<string, string>, fields?: object}>} facts
 * @property {Record<string, string>} warnings
 * @property {Record<string, {name: string, explain: string}>} regimes
 * @property {Record<string, string>} grounds
 * @property {Record<string, string>} families
 * @property {{language: 'fr'}} [french] what is not translated, in French, in the same shape
 * @property {{translated: number, reviewed: number, stale: number}} [sentences] of a translated language: how many are, were read by a second person, are left out because the French has changed
 * @property {Record<string, object>} permits name, short_name, legal_name; then summary, renewal, notes, warnings, contested, known_changes, routes, no_longer_true
 * @property {string[]} labels
 * @property {Record<string, {name: string, help?: string}>} documents
 * @property {Record<string, {name: string, how: string}>} places
 * @property {Record<string, string>} rights
 * @property {Record<string, string>} renewals
 * @property {Record<string, string>} fees
 * @property {Record<string, string>} schedules
 * @property {Record<string, string>} contested
 *
 * A period to count.
 * @typedef {object} CountRule
 * @property {string} start day of the event
 * @property {number} amount
 * @property {'hour'|'day'|'working_day'|'week'|'month'|'year'} unit
 * @property {string} territory
 * @property {boolean} [franc] neither the first day nor the last one counts
 * @property {boolean} [rollover] a closed last day moves to the next open one
 * @property {'after'|'before'} [direction]
 * @property {number} [distance_months] added for people far from the court
 *
 * @typedef {object} Counted
 * @property {string} last_day
 * @property {{code: string, day: string, basis: string}[]} steps how it was reached; `basis` is a source id
 *
 * What starts a time limit. Days and times are those of the place.
 * @typedef {object} LimitEvent
 * @property {string} on day of the event: handed over, presented, put online, filed, expiring, ...
 * @property {string} [at] "17:40"; needed where hours are counted
 * @property {string} [served] id in `names.services`: how the person was told
 * @property {string} [reached_on] day collected, refused or first read
 * @property {string} [territory] where the person was; without it no local holiday is relied on
 * @property {string} [court] territory of the court; the same as `territory` unless said, metropolitan France when abroad
 * @property {string} [case] one of the limit's `cases`
 * @property {string} [printed_on] last day that the decision itself states: it wins where it is shorter
 * @property {string} [printed_at]
 * @property {{by: string, on: string, at?: string, answered_on?: string}[]} [moves] what happened since; `by` is one of `names.moves`
 *
 * One way in which an end can be read; days as in `Deadline`.
 * @typedef {{id: string, last_day: string, last_moment: string|null}} LimitReading
 * One step of the count; `basis` are source ids, `amount` and `unit` say how much was counted where something was.
 * @typedef {{code: string, day: string, time: string|null, basis: string[], amount?: number, unit?: string}} LimitStep
 * What happened since, and what it does: `none` never gives more time, `pending` waits for an answer, `too_late` came after the end.
 * @typedef {{by: string, effect: 'none'|'restarts'|'suspends'|'replaced'|'pending'|'too_late', on: string}} LimitMove
 *
 * A time limit counted for an event. Days are null where the law gives none: a note, a change of law whose content is not
 * known (`state` is then `unknown`), an answer still awaited.
 * @typedef {object} Deadline
 * @property {string} id
 * @property {'limit'|'window'|'silence'|'validity'|'opening'|'risk'|'duration'|'note'|'rule'} kind
 * @property {string} event id in `names.events`
 * @property {string|null} case
 * @property {'not_open'|'open'|'past'|'unknown'|null} state on the day asked for; null when nothing is compared
 * @property {string|null} started_on day from which it counts, after the way of being told
 * @property {string|null} started_at
 * @property {string|null} opens_on first day of a window or an opening
 * @property {string|null} last_day by the reading that the rulebook takes
 * @property {string|null} safe_last_day the earliest of all readings and of what the decision states: the day to act by
 * @property {string|null} late_last_day the latest reading: perhaps still admissible, ask a lawyer
 * @property {string|null} last_moment the safe one, where hours are counted: "2026-11-22T17:40"
 * @property {string|null} time_zone IANA name, with `last_moment`
 * @property {number|null} days_left to the safe day; negative when it is past
 * @property {boolean} by_print the decision itself states the day to act by
 * @property {LimitReading[]} readings the other readings
 * @property {LimitStep[]} steps how `last_day` was reached, then what led elsewhere
 * @property {LimitMove[]} moves
 * @property {{id: string, on: string}|null} then the limit that starts on the last day
 * @property {string[]} sources ids
 * @property {'high'|'medium'|'low'|null} confidence
 * @property {string|null} checked_on
 * @property {{from: string, until: string|null}|null} version of the law
 * @property {string[]} contested text ids
 * @property {string[]} known_changes text ids
 * @property {'yes'|'maybe'} certain whether it surely concerns the person
 * @property {string} [error] code: it concerns the person but cannot be counted from the answers
 *
 * @typedef {object} Guide
 * @property {Names} names
 * @property {(request: {asOf: string, answers: Answers}) => Assessment} assess pure; throws GuideError on bad input
 * @property {(request: {asOf: string, other: string, answers: Record<string, Answer>}) => LawDifference[]} compare the same answers on two days: the permits that differ, and the versions of the law that began in between
 * @property {(id: string, event: LimitEvent, options?: {asOf?: string}) => Deadline} timeLimit counts a named limit; `asOf` is a day, or a day and a time of the place
 * @property {(id: string, request: {asOf: string, answers: Answers}) => {needs: string[], deadlines: Deadline[]}} door a way in: facts still to ask, in order, and the dates they lead to
 * @property {(rule: CountRule) => Counted} count a period, see `design.md` section 6
 * @property {() => Promise<void>} complete with `inParts`: reads what explains (a request, never because of an answer); assess again then
 * @property {(language: string, part?: Part) => Promise<Texts>} texts loads one language, whole or one part of it (a request a file, never because of an answer)
 * @property {() => void} forget leaves no answer in the module's memory, nor anything counted from one; assessments made before then speak of somebody who has answered nothing
 * @property {() => void} dispose zeroes the answers and frees; every later call throws GuideError `disposed`
 *
 * @typedef {object} TypedEngine integers only; nothing is allocated by `set` and `assess`
 * @property {(name: string) => number} slot first slot of a fact; `s7` is slot 7
 * @property {(slot: number, value: number) => void} set a value, or -2147483648 unanswered, then one more each: unknown, declined, absent
 * @property {(day: number) => Int32Array} assess day since 1970-01-01; a live view of the reply, good until the next call
 * @property {(permit: string|number) => boolean} holds whether a permit is `possible` or `eligible` by the last `assess`
 * @property {() => void} clear forgets every answer
 * @property {() => void} dispose zeroes the answers and frees
 *
 * Words of a host: one string in the language of its file, or one for each language.
 * @typedef {string|Record<string, string>} LocalWords
 *
 * @typedef {object} LocalFile what a site says of its own (docs/webmaster/local.md); shown as its words, never given to the engine
 * @property {1} format
 * @property {LocalWords} name
 * @property {string} lang
 * @property {{name: LocalWords, about?: LocalWords, address?: LocalWords, hours?: LocalWords, phone?: string, link?: string}[]} [offices]
 * @property {{name: LocalWords, about?: LocalWords, hours?: LocalWords, phone?: string, link?: string}[]} [help]
 * @property {{text: LocalWords, dated: string, place?: LocalWords, link?: string, permits?: string[], steps?: string[]}[]} [notes]
 * @property {string[]} [without] ids of permits that the lists leave out
 *
 * @typedef {object} PermitGuideProperties of the element; all but `guide` are attributes too (`as-of`, `exit-url`)
 * @property {string} [lang]
 * @property {string} [asOf] the day that is judged; without it, today on the device
 * @property {string} [base] folder of the data files
 * @property {string} [exitUrl]
 * @property {'expert'|undefined} [mode]
 * @property {'compact'|'full'|undefined} [look]
 * @property {string|LocalFile} [local] read once, while the guide loads
 * @property {Guide} [guide] a guide that the host opened itself
 *
 * @typedef {object} PermitGuideEvents details of `permit-guide-...` by name; none carries an answer (docs/webmaster/themes.md)
 * @property {Record<string, never>} ready
 * @property {{screen: string}} step the kind of screen
 * @property {{language: string}} language
 * @property {Record<string, never>} erase
 * @property {{code: string}} error
 *
 * @typedef {URL|string|BufferSource|Response|WebAssembly.Module} WasmSource
 * @typedef {URL|string|BufferSource|Response} BytesSource
 *
 * @typedef {object} EngineOptions
 * @property {WasmSource} [wasm]
 * @property {BytesSource} [pack]
 * @property {BytesSource|object} [names] whole, or the first part: then only facts that are asked go by name
 *
 * @typedef {object} GuideOptions each may also be a promise
 * @property {WasmSource|Promise<WasmSource>} [wasm]
 * @property {BytesSource|Promise<BytesSource>} [pack]
 * @property {BytesSource|Promise<BytesSource>|null} [morePack] the whole law, where `pack` is its first part; without it, beside that
 * @property {BytesSource|object|Promise<BytesSource|object>} [names] the parsed object (whole, or its first part), or where it is
 * @property {BytesSource|object|Promise<BytesSource|object>} [moreNames] the second part; without it, beside the first
 * @property {boolean} [inParts] opens with the first part of the law and of the names: questions and statuses; the rest with `complete()`
 * @property {URL|string|Record<string, Texts>} [texts] folder of texts, or the texts themselves by language
 */
export {};
