#include "cli/decision_source.hpp"

#include <algorithm>

#include "store/branch_edits.hpp"
#include "yaml/board_codec.hpp"
#include "yaml/card_codec.hpp"

namespace kanban::cli {
namespace {

// The weights of products that a change of board.yaml changed.
std::vector<Decision> weights_between(const PastFile& file) {
  const ReadFile nothing = [](const std::string&) -> Result<std::string> { return std::string(); };
  const auto before = parse_board(file.before, file.path, nothing);
  const auto after = parse_board(file.after, file.path, nothing);
  std::vector<Decision> made;
  if (!before.ok() || !after.ok()) return made;
  for (const Product& product : after->settings.products) {
    const auto& old = before->settings.products;
    const auto same = std::find_if(old.begin(), old.end(),
                                   [&](const Product& one) { return one.name == product.name; });
    if (same != old.end() && same->weight != product.weight)
      made.push_back({"product weight", product.name, {}, {}});
  }
  return made;
}

std::vector<Decision> decisions_in(const PastFile& file) {
  if (file.before.empty() || file.after.empty()) return {};
  if (file.path.ends_with("board.yaml")) return weights_between(file);
  const auto before = parse_card(file.before, file.path);
  const auto after = parse_card(file.after, file.path);
  if (!before.ok() || !after.ok()) return {};
  return decisions_between(before->card, after->card);
}

class Judge {
 public:
  Judge(const Settings& settings, const BranchEdit& edit) {
    const auto key = [&](const Signature& who) {
      return person_key(settings, who.name, who.email);
    };
    who_ = key(edit.author);
    const auto add = [&](const Signature& one) {
      const std::string name = key(one);
      const bool known = std::find(approvers_.begin(), approvers_.end(), name) != approvers_.end();
      if (name != who_ && !known) approvers_.push_back(name);
    };
    if (edit.merger) add(*edit.merger);
    for (const Signature& one : edit.approvers) add(one);
  }

  void sign(Decision& decision) const {
    decision.who = who_;
    decision.approvers = approvers_;
  }

 private:
  std::string who_ = {};
  std::vector<std::string> approvers_ = {};
};

// This board, or with --all every board of the repository.
Result<std::vector<Place>> places_of(Session& session, const Values& values) {
  if (!values.has("--all")) {
    TRY_ASSIGN(const Place* const place, session.place());
    return std::vector<Place>{*place};
  }
  TRY_ASSIGN(const Repository repository, find_repository(session.place_query()));
  std::vector<Place> places;
  for (const std::string& path : find_boards(repository)) places.push_back({repository, path});
  return places;
}

}  // namespace

Result<MadeDecisions> made_decisions(Session& session, const Values& values,
                                     const FlowSource& source) {
  const Flow& flow = source.flow;
  const auto counts = [&](const Decision& decision) {
    if (!source.keeps) return true;
    const CardFile* file = find_card(*source.board, decision.card);
    return file != nullptr && source.keeps(file->card);
  };
  TRY_ASSIGN(const std::vector<Place> places, places_of(session, values));
  MadeDecisions made;
  for (const Place& place : places) {
    TRY_ASSIGN(const BranchEdits found, edits_since(place, flow.zone.start_of(flow.window.first)));
    made.cut = made.cut || found.cut;
    for (const BranchEdit& edit : found.edits) {
      const bool now = edit.at <= flow.as_of && flow.window.contains(flow.zone.date_of(edit.at));
      if (!now) continue;
      const Judge judge(*flow.settings, edit);
      for (const PastFile& file : edit.files) {
        for (Decision& decision : decisions_in(file)) {
          if (!counts(decision)) continue;
          judge.sign(decision);
          made.decisions.push_back(std::move(decision));
        }
      }
    }
  }
  return made;
}

}  // namespace kanban::cli
