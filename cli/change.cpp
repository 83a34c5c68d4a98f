// What every changing verb does around its plan: which cards, the question, the commit, the news.
#include "base/text.hpp"
#include "cli/complained.hpp"
#include "cli/judge.hpp"
#include "cli/options.hpp"
#include "cli/planner.hpp"
#include "cli/rights_context.hpp"
#include "cli/split_ids.hpp"
#include "cli/telling.hpp"
#include "render/json.hpp"
#include "render/json_values.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kAskAbove = 10;

const Arg* card_place(const Command& command) {
  for (const Arg& arg : command.args) {
    if (arg.kind == ArgKind::card && !is_option(arg)) return &arg;
  }
  return nullptr;
}

// The words of standard input, for `-` in place of ids.
std::vector<std::string> words_of_input(const World& world) {
  std::vector<std::string> words;
  const std::string text = world.read_in();
  for (const std::string_view line : lines_of(text)) {
    // The id is the first word, so that the lines of `kanban list` can be piped in.
    const std::string_view word = trim(line).substr(0, trim(line).find_first_of(" \t"));
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

Status confirm(const Session& session, const Command& command, std::size_t count,
               const Values& values) {
  if (count <= kAskAbove || values.has("--yes") || values.has("--dry-run")) return success();
  const std::string question = std::string(command.name) + " " + counted(count, "card") + "?";
  if (!session.world().in_is_terminal) {
    return make_error(ErrorKind::usage, "not-confirmed",
                      question.substr(0, question.size() - 1) + " needs a yes")
        .hint("add --yes, or --dry-run to see what would change");
  }
  session.world().err(question + " [y/N] ");
  const std::string answer = lower_ascii(session.world().read_line().value_or(""));
  if (answer == "y" || answer == "yes") return success();
  return make_error(ErrorKind::refused, "not-confirmed", "nothing was changed");
}

// Replaces `-` and a filter by the ids that they mean, before the lock is taken and a person waits.
Status settle_cards(Session& session, const Command& command, Values& values) {
  const Arg* place = card_place(command);
  if (place == nullptr) return success();
  std::vector<std::string> words = values.list(place->name);
  if (words.size() == 1 && words.front() == "-") words = words_of_input(session.world());
  if (is_filter(words)) {
    TRY_ASSIGN(const Settings* const settings, session.settings());
    TRY_ASSIGN(const Filter filter, parse_filter(filter_text(words), *settings));
    TRY_ASSIGN(const FilterContext context, session.filter_context());
    TRY_ASSIGN(const Board board, session.load(Keep::everything));
    words.clear();
    for (const CardFile& file : board.cards) {
      if (filter.matches(file.card, context)) words.emplace_back(file.card.id());
    }
    if (words.empty()) {
      return make_error(ErrorKind::not_found, "unknown-card",
                        "no card matches " + filter.to_string());
    }
  }
  if (place->repeated) words = split_ids(words);
  TRY(confirm(session, command, words.size(), values));
  values.replace(place->name, std::move(words));
  return success();
}

// What was done, for programs and for people.
struct Done {
  Planned planned = {};
  Written written = {};
  std::vector<DoneCard> to_tell = {};
};

Json news_as_json(const Done& done) {
  const auto& [planned, written, to_tell] = done;
  Json cards = Json::array();
  for (const News& news : planned.news) {
    std::string path;
    for (const CardChange& card : written.change.cards) {
      const auto& shown = card.after ? card.after : card.before;
      if (shown && shown->id() == news.id) path = card.path;
    }
    cards.push(Json::object()
                   .set("id", Json::string(news.id))
                   .set("what", Json::string(news.what))
                   .set("title", Json::string(news.title))
                   .set("path", json_text_or_null(path)));
  }
  Json document = Json::object();
  document.set("schema", Json::string("kanban.change/1"));
  document.set("commit", json_text_or_null(written.commit));
  document.set("branch", json_text_or_null(written.branch));
  document.set("cards", std::move(cards));
  if (!planned.notes.empty()) document.set("notes", json_texts(planned.notes));
  if (to_tell.empty()) return document;
  Json tell = Json::array();
  for (const DoneCard& card : to_tell) {
    tell.push(Json::object()
                  .set("id", Json::string(card.id))
                  .set("clients", json_texts(card.telling.whom))
                  .set("complaints", json_texts(card.telling.complaints)));
  }
  document.set("tell", std::move(tell));
  return document;
}

void tell_news(Session& session, const Command& command, const Values& values, const Done& done,
               const WriteOptions& options) {
  const Planned& planned = done.planned;
  const Written& written = done.written;
  session.tell(written.notes);
  if (values.has("--json")) {
    session.print(news_as_json(done).pretty());
    return;
  }
  const std::string where =
      written.change.empty() ? "[no change]" : where_written(written, options);
  std::string text;
  for (const News& news : planned.news) {
    if (session.quiet()) {
      // A new card's id is an answer, not news: id=$(kanban add -q "…")
      const bool one = command.name == "add" || command.name == "complain";
      if (command.name == "split" || (one && &news == &planned.news.front()))
        text += news.id + "\n";
      continue;
    }
    text += news.id + (news.id.empty() ? "" : "  ") + news.what;
    if (!news.title.empty()) text += "  " + printable(news.title);
    text += planned.news.size() <= kAskAbove ? "  " + where + "\n" : "\n";
  }
  if (planned.news.size() > kAskAbove && !session.quiet()) {
    text += counted(written.change.cards.size(), "card") + "  " + where + "\n";
  }
  for (const std::string& note : planned.notes) {
    if (!session.quiet()) text += printable(note) + "\n";
  }
  if (!session.quiet()) text += telling_text(done.to_tell);
  session.print(text);
  for (const std::string& hint : planned.hints) {
    if (!session.quiet()) session.world().err("hint: " + printable(hint) + "\n");
  }
}

}  // namespace

WriteOptions write_options(const Session& session, const Values& values) {
  WriteOptions options;
  if (values.has("--no-commit")) options.mode = CommitMode::no_commit;
  if (values.has("--dry-run")) options.mode = CommitMode::dry_run;
  options.message = values.text("--message");
  options.include_edits = values.has("--include-edits");
  options.now = session.now();
  if (session.clock_is_fixed()) options.commit_time = session.now();
  options.environment = session.world().environment;
  return options;
}

std::string where_written(const Written& written, const WriteOptions& options) {
  if (options.mode == CommitMode::dry_run) return "[dry run]";
  if (written.commit.empty()) return "[not committed]";
  return "[" + written.branch + " " + written.commit.substr(0, 7) + "]";
}

Status write_and_tell(Session& session, const Command& command, const Values& values,
                      const std::function<Result<Planned>(Planner&)>& make) {
  TRY_ASSIGN(const Place* const place, session.place());
  const WriteOptions options = write_options(session, values);
  Done done;
  std::vector<Error> warnings;
  const Plan plan = [&](FreshBoard& fresh) -> Result<Change> {
    Planner planner(session, fresh);
    planner.begin(command, values);
    TRY_ASSIGN(done.planned, make(planner));
    TRY(affect_complained(planner, done.planned));
    TRY_ASSIGN(warnings, judge_changes(planner));
    TRY_ASSIGN(done.to_tell, cards_to_tell(planner));
    TRY_ASSIGN(const std::vector<Error> advice, advise(planner, values));
    warnings.insert(warnings.end(), advice.begin(), advice.end());
    return planner.take(done.planned, command);
  };
  TRY_ASSIGN(done.written, write_board(*place, options, plan));
  if (options.mode != CommitMode::dry_run && !done.written.change.cards.empty()) {
    const CardChange& last = done.written.change.cards.back();
    session.remember_card(last.after ? last.after->id() : last.before->id());
  }
  session.tell(warnings);
  tell_news(session, command, values, done, options);
  return command.follow_up == nullptr ? success()
                                      : command.follow_up(session, values, done.written);
}

Status run_change(Session& session, const Command& command, Values values) {
  if (command.settle != nullptr) TRY(command.settle(session, values));
  TRY(settle_cards(session, command, values));
  if (command.prepare != nullptr) TRY(command.prepare(session, values));
  return write_and_tell(session, command, values,
                        [&](Planner& planner) { return command.plan(planner, values); });
}

}  // namespace kanban::cli
