#include "ops/problem.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "model/incidents.hpp"
#include "ops/add.hpp"

namespace kanban {
namespace {

using Incidents = std::vector<const Card*>;

double weight_of(const Settings& settings, std::string_view product) {
  for (const Product& row : settings.products) {
    if (row.name != product || row.weight.empty()) continue;
    double weight = 1;
    std::from_chars(row.weight.data(), row.weight.data() + row.weight.size(), weight);
    return weight;
  }
  return product.empty() ? -1 : 1;
}

std::string heaviest_product(const Settings& settings, const Incidents& incidents) {
  std::string_view best;
  for (const Card* card : incidents) {
    const std::string_view product = card->text(Field::product);
    const double more = weight_of(settings, product) - weight_of(settings, best);
    if (more > 0 || (more == 0 && product < best)) best = product;
  }
  return std::string(best);
}

// The place of an impact in the board's words, worst first; an unknown one is the least.
std::size_t mildness(const Settings& settings, std::string_view impact) {
  const auto found = std::find(settings.impacts.begin(), settings.impacts.end(),
                               impact.empty() ? "normal" : impact);
  return static_cast<std::size_t>(found - settings.impacts.begin());
}

std::string worst_impact(const Settings& settings, const Incidents& incidents) {
  const auto worst =
      std::min_element(incidents.begin(), incidents.end(), [&](const Card* a, const Card* b) {
        return mildness(settings, a->text(Field::impact)) <
               mildness(settings, b->text(Field::impact));
      });
  return std::string((*worst)->text(Field::impact));
}

std::vector<std::string> common_labels(const Incidents& incidents) {
  std::vector<std::string> labels = incidents.front()->list(Field::labels);
  std::erase_if(labels, [&](const std::string& label) {
    return !std::all_of(incidents.begin(), incidents.end(),
                        [&](const Card* card) { return card->contains(Field::labels, label); });
  });
  return labels;
}

Error explained_already(const std::string& id, const Card& problem, bool open) {
  const std::string other(problem.id());
  Error error = make_error(ErrorKind::refused, "in-a-problem",
                           "'" + id + "' is explained by the problem '" + other +
                               (open ? "' already" : "', which is closed"));
  const std::string out = "kanban link " + id + " problem " + other + " --remove takes it out";
  if (!open) return std::move(error).hint("kanban reopen " + other + " where it came back; " + out);
  return std::move(error).hint("kanban problem " + other +
                               " --from CARDS puts the others there too; " + out);
}

}  // namespace

Status may_be_gathered(const Board& board, const Incidents& incidents, std::string_view by) {
  for (const Card* card : incidents) {
    const std::string id(card->id());
    if (id == by)
      return make_error(ErrorKind::usage, "links-itself", "a problem does not explain itself");
    if (is_problem(board.settings, *card)) {
      return make_error(ErrorKind::refused, "is-a-problem", "'" + id + "' is a problem itself")
          .hint("kanban problem " + id + " --from CARDS puts more cards under it");
    }
    const CardFile* above = problem_over(board, *card);
    if (above != nullptr && above->card.id() != by)
      return explained_already(id, above->card, is_open(board.settings, above->card));
  }
  return success();
}

Result<Card> gather_more(const Board& board, Card problem, const Incidents& incidents) {
  const std::string id(problem.id());
  if (!is_problem(board.settings, problem)) {
    std::vector<std::string> ids{id};
    for (const Card* card : incidents) ids.emplace_back(card->id());
    return make_error(ErrorKind::refused, "not-a-problem", "card '" + id + "' is no problem")
        .hint("kanban problem new --from " + join(ids, ",") + " makes one of them all");
  }
  if (!is_open(board.settings, problem)) {
    return make_error(ErrorKind::refused, "problem-closed",
                      "the problem '" + id + "' is in '" + std::string(problem.column()) + "'")
        .hint("kanban reopen " + id + " where it came back, else kanban problem new --from CARDS");
  }
  TRY(may_be_gathered(board, incidents, id));
  for (const Card* card : incidents) problem.add(Field::gathers, std::string(card->id()));
  return problem;
}

Result<Card> new_problem(const Board& board, std::string id, const Incidents& incidents,
                         const NewProblem& wanted, const Stamp& stamp, Date today) {
  const Settings& settings = board.settings;
  TRY(may_be_gathered(board, incidents, {}));
  NewCard card;
  card.type = problem_type(settings);
  if (card.type.empty()) {
    return make_error(ErrorKind::usage, "no-problem-type", "no type of this board is a problem")
        .hint("add one under types: in board.yaml, or alias: [problem] to the type that is one");
  }
  card.column = wanted.column;
  card.title = wanted.title;
  if (card.title.empty()) {
    const auto oldest =
        std::min_element(incidents.begin(), incidents.end(), [](const Card* a, const Card* b) {
          return a->created != b->created ? a->created < b->created : a->id() < b->id();
        });
    card.title = (*oldest)->title();
  }
  TRY_ASSIGN(Card problem, new_card(settings, std::move(id), card, stamp, today));
  problem.set_text(Field::product, heaviest_product(settings, incidents));
  problem.set_text(Field::impact, worst_impact(settings, incidents));
  problem.set_list(Field::labels, common_labels(incidents));
  std::vector<std::string> ids;
  for (const Card* incident : incidents) ids.emplace_back(incident->id());
  problem.set_list(Field::gathers, std::move(ids));
  return problem;
}

}  // namespace kanban
