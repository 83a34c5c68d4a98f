#include "cli/judge.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "model/links.hpp"
#include "model/reasons.hpp"
#include "policy/conditions.hpp"
#include "policy/levels.hpp"
#include "policy/refusals.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kMostListed = 10;

bool has_moved(const PlannedCard& card) {
  return !card.before || card.before->column() != card.after.column();
}

// Puts `reason` into the event of the move.
void keep_reason(PlannedCard& card, const std::string& reason) {
  for (auto event = card.after.history.rbegin(); event != card.after.history.rend(); ++event) {
    if (event->kind != EventKind::entered) continue;
    if (event->because.find(reason) != std::string::npos) return;
    event->because += (event->because.empty() ? "" : "; ") + reason;
    return;
  }
}

Error as_warning(Error error) {
  error.severity = Severity::warning;
  error.hints.clear();
  return error;
}

class Judgement {
 public:
  explicit Judgement(Planner& planner) : planner_(planner), settings_(planner.settings()) {}

  Result<std::vector<Error>> judge() {
    for (PlannedCard* card : planner_.planned()) {
      TRY(judge_level(*card));
      if (!has_moved(*card)) continue;
      moving_.insert(card->after.id());
      TRY(judge_skip(*card));
      TRY(judge_conditions_of(*card));
    }
    TRY(judge_limits());
    return std::move(warnings_);
  }

 private:
  Status refuse(const PlannedCard& card, Severe severe, Error error) {
    if (severe == Severe::deny && card.reasons.refusable) return error;
    warnings_.push_back(as_warning(std::move(error)));
    return success();
  }

  // A card keeps a parent of a level that it may not have only while neither of the two changes.
  Status judge_level(const PlannedCard& card) {
    const std::string_view parent = card.after.text(Field::parent);
    const bool same = card.before && card.before->text(Field::parent) == parent &&
                      card.before->type() == card.after.type();
    if (settings_.levels == 0 || parent.empty() || same) return success();
    const auto file = planner_.find(parent);
    return file.ok() ? may_be_parent(settings_, file->card, card.after) : success();
  }

  Status judge_skip(PlannedCard& card) {
    if (settings_.limits.skip == Severe::off || !card.before || !card.reasons.because.empty())
      return success();
    const std::string from = start_of(card);
    const auto skipped = skipped_columns(settings_, from, card.after.column());
    if (skipped.empty()) return success();
    return refuse(card, settings_.limits.skip, skip_refusal(card.after, from, skipped));
  }

  // Where its way begins; empty for a new card.
  std::string start_of(const PlannedCard& card) const {
    return card.before ? place_on_way(settings_, *card.before) : std::string();
  }

  Result<std::vector<const Card*>> parts_of(const PlannedCard& card) {
    const std::string from = start_of(card);
    if (!needs_parts(settings_, from, card.after)) return std::vector<const Card*>{};
    TRY_ASSIGN(const Board* const all, planner_.board());
    if (!parts_) parts_.emplace(*all);
    return parts_->of(card.after.id());
  }

  Status judge_conditions_of(PlannedCard& card) {
    TRY_ASSIGN(const auto parts, parts_of(card));
    const Judged judged = judge_conditions(settings_, start_of(card), card.after, parts);
    for (const std::string& note : judged.notes) {
      Error warning = make_error(ErrorKind::refused, "unmet-condition", note);
      warning.severity = Severity::note;
      warnings_.push_back(std::move(warning));
    }
    std::vector<Unmet> denied;
    for (const Unmet& unmet : judged.unmet) {
      if (unmet.severe == Severe::deny) {
        denied.push_back(unmet);
      } else {
        warnings_.push_back(as_warning(unmet_error(card.after, {unmet})));
      }
    }
    if (denied.empty()) return success();
    if (card.reasons.waive.empty())
      return refuse(card, Severe::deny, unmet_error(card.after, denied));
    std::string names;
    for (const Unmet& unmet : denied) names += (names.empty() ? "" : ", ") + unmet.condition;
    keep_reason(card, waived_reason(names, card.reasons.waive));
    return success();
  }

  static Error unmet_error(const Card& card, const std::vector<Unmet>& unmet) {
    Error error = condition_refusal(card, unmet);
    error.hints.emplace_back("or go on with a reason: --waive \"why\"");
    return error;
  }

  Status judge_limits() {
    std::vector<CardStep> steps;
    bool needed = false;
    for (const PlannedCard* card : planner_.planned()) {
      steps.push_back({card->before, card->after});
      needed = needed || may_break_limit(settings_, steps.back());
    }
    if (!needed) return success();
    TRY_ASSIGN(const Board* const all, planner_.board());
    TRY_ASSIGN(const LaneSet lanes, LaneSet::of_board(settings_));
    TRY_ASSIGN(const FilterContext context, planner_.session().filter_context());
    std::optional<Error> refused;
    for (const Load& load : broken_limits(all->cards, steps, lanes, context)) {
      const Status judged = judge_load(load, lanes, context);
      if (judged.ok()) continue;
      if (!refused) {
        refused = judged.error();
      } else {
        refused->details.push_back("also " + judged.error().message);
      }
    }
    if (refused) return *std::move(refused);
    return success();
  }

  // A broken limit: the cards that were moved into it are refused, or keep their reason.
  Status judge_load(const Load& load, const LaneSet& lanes, const FilterContext& context) {
    bool moved_in = false;
    for (PlannedCard* card : planner_.planned()) {
      if (!has_moved(*card) || !counts_towards(load, card->after, lanes, context)) continue;
      if (card->before && counts_towards(load, *card->before, lanes, context)) continue;
      moved_in = true;
      if (load.over == Severe::warn) break;
      if (card->reasons.over_wip.empty())
        return refuse(*card, load.over, over_error(load, card->reasons.refusable));
      keep_reason(*card, over_wip_reason(card->reasons.over_wip));
    }
    if (!moved_in || load.over == Severe::warn)
      warnings_.push_back(as_warning(over_error(load, false)));
    return success();
  }

  // "column 'develop' would hold 5 of 4 cards", or that it does, with the cards that are there.
  Error over_error(const Load& load, bool refused) {
    Error error = limit_refusal(load, refused ? Tense::would : Tense::does);
    std::size_t left = 0;
    for (const CardFile* file : load.cards) {
      if (moving_.contains(file->card.id())) continue;
      if (error.details.size() == kMostListed) {
        ++left;
        continue;
      }
      const auto& people = file->card.list(Field::assignees);
      error.details.push_back(
          std::string(file->card.id()) + "  " + std::string(file->card.column()) +
          (people.empty() ? "" : "  " + join(people, ", ")) + "  " + printable(file->card.title()));
    }
    if (left > 0) error.details.push_back("and " + std::to_string(left) + " more");
    return std::move(error).hint(std::string(kOverLimitHint));
  }

  Planner& planner_;
  const Settings& settings_;
  std::optional<Parts> parts_ = {};  // of the board with everything planned
  std::set<std::string_view> moving_ = {};
  std::vector<Error> warnings_ = {};
};

}  // namespace

Result<std::vector<Error>> judge_changes(Planner& planner) {
  if (planner.planned().empty()) return std::vector<Error>{};
  return Judgement(planner).judge();
}

}  // namespace kanban::cli
