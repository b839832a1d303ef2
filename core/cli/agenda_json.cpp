#include "cli/agenda_json.hpp"

#include <algorithm>
#include <array>

#include "cli/deadline_json.hpp"
#include "cli/event_request.hpp"
#include "cli/plain_json.hpp"
#include "cli/request.hpp"

namespace permit_guide::cli {

using pack::at;
using pack::Int;
using rulebook::Json;
using rulebook::JsonView;

namespace {

// A limit that concerns the person: counted, or without days while its event is not known or cannot be counted from.
Json entry_json(const Session& session, Int limit, Int minute) {
  const Int today = session.engine->assessed_day();
  const AskedLimit asked = asked_limit(session, limit, today);
  const deadline::Event event = session.engine->event_of(limit);
  if (!event.on.exists()) return deadline_json(session, asked, {});
  const auto found = session.engine->deadline_of(limit, event, {today, minute});
  if (found.ok()) return deadline_json(session, asked, found.value());
  Json json = deadline_json(session, asked, {});
  json["error"] = base::error_name(found.error().code);
  return json;
}

// Past limits on which one had to act; what is ahead; what else is past; what has no day.
int rank_of(const Json& entry) {
  if (entry.at("last_day").is_null()) return 3;
  if (entry.at("state") != "past") return 1;
  const Json& kind = entry.at("kind");
  return kind == "limit" || kind == "window" || kind == "risk" ? 0 : 2;
}

std::string day_that_matters(const Json& entry) {
  const bool by_opening = entry.at("state") == "not_open" || entry.at("kind") == "opening";
  const Json& day = entry.at(by_opening ? "opens_on" : "safe_last_day");
  return day.is_null() ? "9999" : day.get<std::string>();
}

// What is past stands with the latest first, what is ahead with the next first.
bool is_more_urgent(const Json& a, const Json& b) {
  const int rank = rank_of(a);
  if (rank != rank_of(b)) return rank < rank_of(b);
  const std::string first = day_that_matters(a), second = day_that_matters(b);
  return a.at("state") == "past" ? second < first : first < second;
}

Json needs_json(const Session& session, Int door) {
  Json needs = Json::array();
  for (const Int fact : session.engine->needs_of(door)) needs.push_back(id_of(session.rulebook().facts, fact));
  return needs;
}

// The request without the time of its day.
Json with_day_only(Json request) {
  if (request.contains("as_of") && request.at("as_of").is_string()) {
    const std::string moment = request.at("as_of").get<std::string>();
    request["as_of"] = moment.substr(0, moment.find('T'));
  }
  return request;
}

}  // namespace

Json agenda_json(const Session& session, Int minute) {
  constexpr std::array certainty_names = {"no", "maybe", "yes"};
  Json entries = Json::array();
  const auto limits = static_cast<Int>(session.engine->rulebook().limits.size());
  for (Int limit = 0; limit < limits; ++limit) {
    const truth::Truth truth = session.engine->concerns(limit);
    if (truth == truth::Truth::no) continue;
    Json entry = entry_json(session, limit, minute);
    entry["certain"] = certainty_names[static_cast<std::size_t>(truth)];
    entries.push_back(std::move(entry));
  }
  std::stable_sort(entries.begin(), entries.end(), is_more_urgent);
  return entries;
}

Json brief_agenda_json(const Session& session) {
  Json brief = Json::array();
  for (const Json& entry : agenda_json(session, deadline::no_minute)) {
    brief.push_back(
        {{"id", entry.at("id")}, {"state", entry.at("state")}, {"safe_last_day", entry.at("safe_last_day")}});
  }
  return brief;
}

Json door_json(const JsonView& request, Session& session, rulebook::Faults& faults) {
  const std::size_t before = faults.all().size();
  CodedFaults coded;
  const Json& doors = session.names.at("doors");
  const Int door = index_of_choice(request.at("door"), doors, "unknown_door", coded);
  const deadline::Point as_of = read_moment(request.at("as_of"), coded);
  for (const CodedFault& fault : coded) faults.add(fault.location, fault.message);
  if (faults.all().size() != before) return nullptr;
  const Json plain = with_day_only(request.json());
  if (!assess_request({plain, request.location(), faults}, session, faults, faults)) return nullptr;
  if (faults.all().size() != before) return nullptr;
  const Json& ids = doors.at(at(door)).at("time_limits");
  Json deadlines = Json::array();
  for (const Json& entry : agenda_json(session, as_of.minute)) {
    if (std::find(ids.begin(), ids.end(), entry.at("id")) != ids.end()) deadlines.push_back(entry);
  }
  return {{"needs", needs_json(session, door)}, {"deadlines", deadlines}};
}

}  // namespace permit_guide::cli
