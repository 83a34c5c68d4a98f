// kanban tick — tick off what must be true of a card, or a step of it.
#include "base/text.hpp"
#include "cli/planner.hpp"
#include "policy/tick_items.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card", .kind = ArgKind::card, .help = "The card", .required = true},
    {.name = "item",
     .help = "What to tick: its number, its words or some of them",
     .required = true,
     .repeated = true},
    {.name = "--off", .kind = ArgKind::flag, .help = "Take the tick away"},
};

const Example kExamples[] = {
    {"kanban tick k7 2", "The second item, as kanban show numbers them"},
    {"kanban tick k7 \"tested on phone\"", "By its words; also what a column asks for"},
    {"kanban tick k7 firefox --off", "Not true any more"},
};

Error unknown_item(const Card& card, const std::string& word, const std::vector<TickItem>& choices,
                   std::size_t hits) {
  Error error = make_error(
      ErrorKind::usage, "unknown-item",
      hits == 0 ? "card '" + std::string(card.id()) + "' has no item '" + printable(word) + "'"
                : "'" + printable(word) + "' means " + std::to_string(hits) + " items of card '" +
                      std::string(card.id()) + "'");
  for (std::size_t i = 0; i < choices.size(); ++i)
    error.details.push_back(std::to_string(i + 1) + "  " + format_check_item(choices[i].item));
  return std::move(error).hint(choices.empty() ? "kanban set " + std::string(card.id()) +
                                                     " checklist=\"+a step\" adds one"
                                               : "give its number or more of its words");
}

// The item that `word` means: by number, by its whole text, or as the only one it is a part of.
Result<TickItem> find_choice(const Card& card, const std::string& word,
                             const std::vector<TickItem>& choices) {
  const auto number = parse_count(word);
  if (number && *number >= 1 && static_cast<std::size_t>(*number) <= choices.size())
    return choices[static_cast<std::size_t>(*number) - 1];
  const std::string wanted = fold_case(word);
  const TickItem* part = nullptr;
  std::size_t hits = 0;
  for (const TickItem& choice : choices) {
    const std::string text = fold_case(choice.item.text);
    if (text == wanted) return choice;
    if (text.find(wanted) == std::string::npos) continue;
    part = &choice;
    ++hits;
  }
  if (hits != 1) return unknown_item(card, word, choices, hits);
  return *part;
}

Result<Planned> plan(Planner& planner, const Values& values) {
  TRY_ASSIGN(const CardFile file, planner.find(values.text("card")));
  TRY_ASSIGN(const Date today, planner.today());
  const bool on = !values.has("--off");
  const std::string me = planner.stamp(values).by;
  // Several words are one item, unless each of them is a number.
  std::vector<std::string> words = values.list("item");
  bool numbers = true;
  for (const std::string& word : words) numbers = numbers && parse_count(word).has_value();
  if (!numbers) words = {join(words, " ")};
  Card card = file.card;
  const auto choices = tick_items(planner.settings(), card);
  std::vector<std::string> done;
  for (const std::string& word : words) {
    TRY_ASSIGN(const TickItem choice, find_choice(card, word, choices));
    CheckItem item = choice.item;
    done.push_back(item.text);
    if (item.done == on) continue;
    item = on ? CheckItem{true, item.text, me, today} : CheckItem{.text = item.text};
    put_item(card, choice, item);
  }
  Planned planned;
  planned.news.push_back({std::string(card.id()),
                          (on ? "ticked: " : "no longer ticked: ") + join(done, "; "),
                          std::string(card.title())});
  planner.change(file, std::move(card));
  return planned;
}

}  // namespace

extern const Command tick_command;
const Command tick_command{
    .name = "tick",
    .group = "cards",
    .summary = "Tick off an item of a card",
    .details =
        "Items are the lines of acceptance and checklist, and what the columns of the board ask a "
        "person to tick. Who ticked and when is written beside the item.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write,
    .effect = Effect::changes_board,
    .plan = plan};

}  // namespace kanban::cli
