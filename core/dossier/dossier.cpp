#include "dossier/dossier.hpp"

#include "base/append.hpp"
#include "base/small_code.hpp"
PERMIT_GUIDE_SMALL_CODE_BEGIN

namespace permit_guide::dossier {

using pack::at;
using pack::Int;
using truth::Truth;

namespace {

struct Preparation {
  const pack::Pack& pack;
  assessment::Evaluation& evaluation;
  const assessment::Answers& answers;
  std::int32_t as_of;

  [[nodiscard]] Truth holds(Int node) const {
    return node == pack::none ? Truth::yes : truth_on(evaluation.evaluate_aside(node, answers), as_of);
  }

  void add_needs(pack::View<pack::Need> source, Int first, Int count, std::vector<Need>& needs) const {
    for (Int i = 0; i < count; ++i) {
      const pack::Need& need = source[at(first + i)];
      const Truth truth = holds(need.node);
      if (truth != Truth::no) add_once({need.id, truth, need.choice}, needs);
    }
  }

  // Two sets may both list a paper while it is undecided which of them applies: it is needed once.
  static void add_once(Need need, std::vector<Need>& needs) {
    for (Need& listed : needs) {
      if (listed.id != need.id) continue;
      listed.truth = truth::either(listed.truth, need.truth);
      return;
    }
    needs.push_back(need);
  }

  // The first place that holds; undecided ones before it are possible.
  void choose_place(const pack::Lists& lists, Dossier& dossier) const {
    for (Int i = 0; i < lists.place_count; ++i) {
      const pack::Place& place = pack.places[at(lists.first_place + i)];
      const Truth truth = holds(place.node);
      if (truth == Truth::yes) {
        dossier.place = place.place;
        return;
      }
      if (truth == Truth::unknown) base::append(dossier.possible_places, place.place);
    }
  }

  [[nodiscard]] const pack::Amount* amount_of(Int item) const {
    const pack::FeeItem& record = pack.fee_items[at(item)];
    for (Int i = 0; i < record.amount_count; ++i) {
      const pack::Amount& amount = pack.amounts[at(record.first_amount + i)];
      if (amount.first_day <= as_of && as_of <= amount.last_day) return &amount;
    }
    return nullptr;
  }

  void add_part(Int item, Fee& fee) const {
    const pack::Amount* amount = amount_of(item);
    if (amount == nullptr) return;
    fee.parts.push_back({item, amount->cents, amount->first_day});
    fee.cents += amount->cents;
    fee.at_filing_cents += amount->at_filing_cents;
  }

  void add_schedule(Int schedule, Fee& fee) const {
    const pack::Schedule& record = pack.schedules[at(schedule)];
    for (Int i = 0; i < record.item_count; ++i) add_part(pack.indexes[at(record.first_item + i)], fee);
  }

  [[nodiscard]] Int total_of(Int schedule) const {
    Fee fee;
    add_schedule(schedule, fee);
    return fee.cents;
  }

  void charge(const pack::Fee& record, Fee& fee) const {
    fee.schedule = record.schedule;
    add_schedule(record.schedule, fee);
    for (Int i = 0; i < record.extra_count; ++i) {
      const pack::Extra& extra = pack.extras[at(record.first_extra + i)];
      const Truth truth = extra.node == pack::none ? Truth::unknown : holds(extra.node);
      if (truth == Truth::yes) add_part(extra.item, fee);
      const pack::Amount* amount = amount_of(extra.item);
      if (truth == Truth::unknown && amount != nullptr) {
        fee.possible.push_back({extra.item, amount->cents, amount->first_day});
      }
    }
    if (record.contested_schedule != pack::none && holds(record.contested_node) != Truth::no) {
      fee.others.push_back(
          {record.contested_schedule, total_of(record.contested_schedule), record.contested_text});
    }
  }

  // The first entry that holds; an undecided one before it is what it may cost instead.
  void choose_fee(const pack::Lists& lists, Fee& fee) const {
    for (Int i = 0; i < lists.fee_count; ++i) {
      const pack::Fee& record = pack.fees[at(lists.first_fee + i)];
      const Truth truth = holds(record.node);
      if (truth == Truth::yes) return charge(record, fee);
      if (truth == Truth::unknown) fee.others.push_back({record.schedule, total_of(record.schedule), pack::none});
    }
  }
};

}  // namespace

Dossier prepare(const pack::Pack& pack, assessment::Evaluation& evaluation, const assessment::Answers& answers,
                Int permit, Int route, std::int32_t as_of) {
  const Preparation preparation{pack, evaluation, answers, as_of};
  const pack::Permit& record = pack.permits[at(permit)];
  const pack::Lists* own = route == pack::none ? nullptr : &pack.routes[at(route)].lists;
  Dossier dossier;
  preparation.add_needs(pack.documents, record.lists.first_document, record.lists.document_count,
                        dossier.documents);
  if (own != nullptr) {
    preparation.add_needs(pack.documents, own->first_document, own->document_count, dossier.documents);
  }
  preparation.add_needs(pack.warnings, record.first_warning, record.warning_count, dossier.warnings);
  preparation.choose_place(own != nullptr && own->place_count > 0 ? *own : record.lists, dossier);
  preparation.choose_fee(own != nullptr && own->fee_count > 0 ? *own : record.lists, dossier.fee);
  return dossier;
}

}  // namespace permit_guide::dossier

PERMIT_GUIDE_SMALL_CODE_END
