// kanban why — explain the place of a card in the order.
#include <algorithm>

#include "base/text.hpp"
#include "cli/order_why.hpp"
#include "store/field_change.hpp"
#include "store/revision.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card", .kind = ArgKind::card, .help = "The card", .required = true},
    {.name = "--at",
     .value = "WHEN",
     .help = "As it was on a day or in a commit, with the rules of then"},
    {.name = "--json", .kind = ArgKind::flag, .help = "Print JSON, every factor as a decimal"},
};

const Example kExamples[] = {
    {"kanban why k7", "Its place, its factors, what would change it"},
    {"kanban why k7 --at 2026-10-01", "Why it stood where it stood on that day"},
    {"kanban why k7 --json | jq -r .card.exact", "The exact product, for a script"},
};

constexpr std::size_t kShortId = 7;

// The board that is asked about, and where it comes from.
struct Asked {
  std::unique_ptr<OrderedBoard> ordered = {};
  std::optional<Revision> revision = {};  // nothing on a branch without commits
  std::string rules_at = {};
};

Result<Revision> revision_of(Session& session, const Place& place, std::string_view when) {
  const auto day = parse_date(when);
  if (!day.ok()) return find_revision(place, std::string(when));
  TRY_ASSIGN(const TimeZone zone, session.zone());
  return last_revision(place, Instant{zone.start_of(Date{day->days + 1}).seconds - 1});
}

// The cards and rules of then; the present is the end of that day, or the time of that commit.
Result<Asked> asked_of_past(Session& session, std::string_view when) {
  TRY_ASSIGN(const Place* const place, session.place());
  TRY_ASSIGN(const Revision revision, revision_of(session, *place, when));
  TRY_ASSIGN(Board board, load_board_at(*place, revision, Keep::everything));
  session.tell(board.problems);
  TRY_ASSIGN(FilterContext context, session.filter_context());
  TRY_ASSIGN(context.zone, TimeZone::find(board.settings.time_zone));
  const auto day = parse_date(when);
  context.now =
      day.ok() ? Instant{context.zone.start_of(Date{day->days + 1}).seconds - 1} : revision.time;
  Asked asked;
  asked.ordered = std::make_unique<OrderedBoard>(std::move(board), context);
  asked.revision = revision;
  asked.rules_at = "board.yaml at " + revision.commit.substr(0, kShortId);
  return asked;
}

Result<Asked> asked_of_now(Session& session) {
  TRY_ASSIGN(const Place* const place, session.place());
  Asked asked;
  TRY_ASSIGN(asked.ordered, ordered_board(session, Need::history));
  asked.rules_at = "board.yaml, not committed";
  auto head = find_revision(*place, "HEAD");
  if (!head.ok()) return asked;
  asked.revision = *head;
  const auto committed = load_settings_in_head(*place, nullptr);
  const bool same = committed.ok() && *committed == asked.ordered->board.settings;
  asked.rules_at = same ? "board.yaml at " + head->commit.substr(0, kShortId)
                        : "board.yaml as edited since " + head->commit.substr(0, kShortId);
  return asked;
}

std::string rank_words(const OrderedBoard& ordered, const std::string& by, Instant at,
                       const std::string& because) {
  std::string text = "ranked by " + by + " on " + format_date(ordered.moment.zone.date_of(at));
  if (!because.empty()) text += ": \"" + because + "\"";
  return text;
}

// Who ranked `card`: what refinement recorded, else what git knows.
std::string who_ranked(const Place& place, const Asked& asked, const Waiting& card) {
  const OrderedBoard& ordered = *asked.ordered;
  const auto& history = card.card().history;
  const auto event = std::find_if(history.rbegin(), history.rend(), [](const Event& one) {
    return one.kind == EventKind::decided && one.value == "rank";
  });
  if (event != history.rend()) return rank_words(ordered, event->by, event->at, event->because);
  if (!asked.revision) return {};
  const auto change = last_change_of(place, *asked.revision, card.facts.file->path, Field::rank);
  if (!change.ok() || !*change || (*change)->name.empty()) return {};
  const std::string by = person_key(ordered.board.settings, (*change)->name, (*change)->email);
  return rank_words(ordered, by, (*change)->time, (*change)->because);
}

// The card in the board that is asked about: that of today's name, or found by its exact id then.
Result<const CardFile*> card_of(Session& session, const Board& board, std::string_view word) {
  std::string id(word);
  if (find_card(board, id) == nullptr) {
    TRY_ASSIGN(const CardFile today, session.find(word));
    id = today.card.id();
  }
  if (const CardFile* file = find_card(board, id)) return file;
  return make_error(ErrorKind::not_found, "unknown-card",
                    "there was no card '" + printable(id) + "' then");
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const Place* const place, session.place());
  TRY_ASSIGN(const Asked asked, values.has("--at") ? asked_of_past(session, values.text("--at"))
                                                   : asked_of_now(session));
  TRY_ASSIGN(const CardFile* const file,
             card_of(session, asked.ordered->board, values.text("card")));
  WhyAsk ask;
  ask.id = file->card.id();
  ask.rules_at = asked.rules_at;
  ask.who_ranked = [&](const Waiting& card) { return who_ranked(*place, asked, card); };
  if (values.has("--json")) {
    session.print(Json::object()
                      .set("schema", Json::string("kanban.why/1"))
                      .set("card", why_json(*asked.ordered, *file, ask))
                      .pretty());
    return success();
  }
  session.page(why_text(*asked.ordered, *file, ask));
  return success();
}

}  // namespace

extern const Command why_command;
const Command why_command{
    .name = "why",
    .group = "owner",
    .summary = "Explain the place of a card in the order",
    .details =
        "Each factor is rounded to two decimals before they are multiplied, so a pocket calculator "
        "gives the same score. Below it: what stands next to the card, what would change that, and "
        "for how long at most it waits. Who ranked a card is read from git.",
    .examples = kExamples,
    .args = kArgs,
    .run = run};

}  // namespace kanban::cli
