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
 * @property {object[]} deadlines
 * @property {LawAge} law
 *
 * @typedef {object} FactInfo
 * @property {string} id
 * @property {'bool'|'choice'|'integer'|'money'|'date'|'permit_id'|'country_list'|'record_list'} type
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
 * @typedef {object} Names what `names.json` holds, sources and places by id
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
 *
 * @typedef {object} Texts one language: `texts/<lang>.json`
 * @property {string} language
 * @property {'ltr'|'rtl'} direction
 * @property {string} own_name
 * @property {Record<string, string>} ui
 * @property {Record<string, {ask: string, why?: string, help?: string, choices?: Record<string, string>, fields?: object}>} facts
 * @property {Record<string, string>} labels
 * @property {Record<string, {name: string, help?: string}>} documents
 * @property {Record<string, {name: string, how: string}>} places
 * @property {Record<string, string>} warnings
 * @property {Record<string, string>} rights
 * @property {Record<string, string>} renewals
 * @property {Record<string, string>} fees
 * @property {Record<string, string>} schedules
 * @property {Record<string, {name: string, explain: string}>} regimes
 * @property {Record<string, string>} grounds
 * @property {Record<string, string>} contested
 * @property {Record<string, object>} permits name, short_name, summary, legal_name, renewal, notes, warnings, contested, known_changes, routes, no_longer_true
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
 * @typedef {object} Guide
 * @property {Names} names
 * @property {(request: {asOf: string, answers: Answers}) => Assessment} assess pure; throws GuideError on bad input
 * @property {(rule: CountRule) => Counted} count a period, see `design.md` section 6
 * @property {(language: string) => Promise<Texts>} texts loads one language (one request, never because of an answer)
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
 * @typedef {URL|string|BufferSource|Response|WebAssembly.Module} WasmSource
 * @typedef {URL|string|BufferSource|Response} BytesSource
 *
 * @typedef {object} EngineOptions
 * @property {WasmSource} [wasm]
 * @property {BytesSource} [pack]
 * @property {BytesSource|object} [names]
 *
 * @typedef {object} GuideOptions each may also be a promise
 * @property {WasmSource|Promise<WasmSource>} [wasm]
 * @property {BytesSource|Promise<BytesSource>} [pack]
 * @property {BytesSource|object|Promise<BytesSource|object>} [names] the parsed object, or where it is
 * @property {URL|string|Record<string, Texts>} [texts] folder of texts, or the texts themselves by language
 */
export {};
