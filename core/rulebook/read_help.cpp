#include "rulebook/read_help.hpp"

#include <algorithm>

#include "rulebook/read_facts.hpp"
#include "rulebook/read_values.hpp"

namespace permit_guide::rulebook {

namespace {

// The shortest emergency number has two digits; an international one at most fifteen (ITU-T E.164).
constexpr std::size_t fewest_digits = 2, most_digits = 15;

bool is_listed(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

template <typename Records>
bool has_id(const Records& records, const std::string& id) {
  return std::any_of(records.begin(), records.end(), [&](const auto& record) { return record.id == id; });
}

void check_answers(const JsonView& call, const Rulebook& rulebook) {
  const std::int32_t index = find_fact(rulebook.facts, call.at("fact").text());
  if (index < 0) return call.at("fact").fault("no fact is called \"" + call.at("fact").text() + "\"");
  const Fact& fact = rulebook.facts[static_cast<std::size_t>(index)];
  if (fact.type != pack::FactType::boolean && fact.type != pack::FactType::choice)
    return call.at("fact").fault("the fact \"" + fact.id + "\" is of another type");
  const auto answers = call.required("in").items();
  if (call.has("in") && answers.empty()) call.at("in").fault("must name an answer");
  for (const JsonView& answer : answers) (void)read_value(answer, fact);
}

void check_call(const JsonView& call, const Rulebook& rulebook) {
  call.allow_only({"fact", "in", "warning", "door"});
  if (call.has("fact") + call.has("warning") + call.has("door") != 1)
    return call.fault("must name one of \"fact\", \"warning\", \"door\"");
  if (call.has("fact")) return check_answers(call, rulebook);
  const std::string kind = call.has("door") ? "door" : "warning";
  const std::string id = call.at(kind).text();
  if (!(call.has("door") ? has_id(rulebook.doors, id) : has_id(rulebook.warnings, id)))
    call.at(kind).fault("no " + kind + " is called \"" + id + "\"");
}

// Digits in groups of reading, "0 800 05 95 95"; a plus first where another country must dial it.
void check_number(const JsonView& view) {
  const std::string number = view.text();
  std::size_t digits = 0;
  bool is_sound = !number.empty() && number.front() != ' ' && number.back() != ' ';
  for (std::size_t i = 0; i < number.size(); ++i) {
    const bool is_digit = number[i] >= '0' && number[i] <= '9';
    const bool is_single_space = number[i] == ' ' && number[i - (i > 0 ? 1 : 0)] != ' ';
    is_sound = is_sound && (is_digit || is_single_space || (number[i] == '+' && i == 0));
    digits += is_digit ? 1 : 0;
  }
  if (!is_sound || digits < fewest_digits || digits > most_digits)
    view.fault("must be a telephone number, as \"0 800 05 95 95\"");
}

// "10:00" in minutes.
std::int32_t read_clock(const JsonView& view) {
  const std::string text = view.text();
  const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9' ? text[at] - '0' : 100; };
  const bool has_shape = text.size() == 5 && text[2] == ':';
  const int hour = has_shape ? digit(0) * 10 + digit(1) : 100;
  const int minute = has_shape ? digit(3) * 10 + digit(4) : 100;
  const bool is_clock = hour <= 24 && minute < 60 && hour * 60 + minute <= 24 * 60;
  if (view.exists() && !is_clock) view.fault("must be an hour of the day, as \"10:00\"");
  return is_clock ? hour * 60 + minute : 0;
}

void check_hours(const JsonView& hours) {
  hours.allow_only({"always", "first_day", "last_day", "from", "until"});
  if (hours.has("always")) {
    if (!hours.at("always").boolean() || hours.json().size() > 1) hours.fault("must be always, or days and hours");
    return;
  }
  const std::int32_t first = read_within(hours.required("first_day"), 1, 7);
  if (read_within(hours.required("last_day"), 1, 7) < first)
    hours.at("last_day").fault("lies before \"first_day\"");
  const std::int32_t from = read_clock(hours.required("from"));
  if (read_clock(hours.required("until")) <= from) hours.at("until").fault("lies before \"from\"");
}

void check_url(const JsonView& url) {
  if (!url.text().starts_with("https://")) url.fault("must begin with \"https://\"");
}

std::vector<std::string> read_topics(const JsonView& list, const Rulebook& rulebook) {
  for (const JsonView& topic : list.items()) {
    if (!is_listed(rulebook.help_topics, topic.text())) topic.fault("no topic is called \"" + topic.text() + "\"");
  }
  return list.texts();
}

HelpLine read_line(const JsonView& item, const Rulebook& rulebook) {
  item.allow_only({"id", "topics", "urgent_for", "phone", "sms", "url", "free", "hours", "languages", "off_bills",
                   "source", "checked_on", "confidence", "note"});
  HelpLine line{item.at("id").text(), read_topics(item.required("topics"), rulebook),
                !read_topics(item.at("urgent_for"), rulebook).empty()};
  for (const char* number : {"phone", "sms"}) {
    if (item.has(number)) check_number(item.at(number));
  }
  if (item.has("url")) check_url(item.at("url"));
  if (item.has("hours")) check_hours(item.at("hours"));
  if (line.is_urgent && !item.has("phone") && !item.has("sms"))
    item.at("urgent_for").fault("a line that is called at once needs a number");
  for (const char* fact : {"free", "off_bills"}) (void)item.at(fact).boolean();
  (void)item.at("languages").texts();
  (void)item.required("source");
  (void)item.required("checked_on").day();
  check_confidence(item);
  return line;
}

}  // namespace

void read_help(const JsonView& file, Rulebook& rulebook) {
  file.allow_only({"$schema", "note", "topics", "lines"});
  rulebook.help_topics = read_ids(file.required("topics"));
  (void)read_ids(file.required("lines"));
  for (const JsonView& item : file.at("lines").items()) rulebook.help_lines.push_back(read_line(item, rulebook));
  for (const JsonView& topic : file.at("topics").items()) {
    topic.allow_only({"id", "called_by", "by_default", "note"});
    for (const JsonView& call : topic.at("called_by").items()) check_call(call, rulebook);
    const auto helps = [&](const HelpLine& line) { return is_listed(line.topics, topic.at("id").text()); };
    if (std::none_of(rulebook.help_lines.begin(), rulebook.help_lines.end(), helps))
      topic.fault("no line helps with \"" + topic.at("id").text() + "\"");
  }
}

}  // namespace permit_guide::rulebook
