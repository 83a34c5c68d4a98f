// kanban log — what happened, on one card or on the whole board.
#include <algorithm>

#include "base/text.hpp"
#include "base/width.hpp"
#include "cli/describe.hpp"
#include "cli/planner.hpp"
#include "cli/read_values.hpp"
#include "cli/session.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "Cards or a filter; the whole board when left out",
     .repeated = true},
    {.name = "--limit", .kind = ArgKind::number, .value = "N", .help = "Only the last N events"},
    {.name = "--since", .kind = ArgKind::date, .value = "DAY", .help = "Only from this day on"},
    {.name = "--json", .kind = ArgKind::flag, .help = "Print JSON"},
    {.name = "--ndjson", .kind = ArgKind::flag, .help = "Print one JSON object a line"},
};

const Example kExamples[] = {
    {"kanban log k7", "The life of one card, newest first"},
    {"kanban log --since 2026-11-20", "What happened on the board since that day"},
    {"kanban log product:portal --limit 20", "The last twenty events of one product"},
};

// An event or a comment of a card, for sorting by time.
struct Entry {
  Instant at;
  const Card* card;
  const Event* event;      // null for a comment
  const Comment* comment;  // null for an event
};

Result<std::vector<CardFile>> chosen_cards(Session& session, const Values& values) {
  const auto& words = values.list("card");
  std::vector<CardFile> cards;
  const bool ids =
      !words.empty() && std::none_of(words.begin(), words.end(), [](const std::string& word) {
        return word.find_first_of(":<>=(\"") != std::string::npos;
      });
  if (ids) {
    for (const std::string& word : words) {
      TRY_ASSIGN(CardFile file, session.find(word));
      cards.push_back(std::move(file));
    }
    return cards;
  }
  TRY_ASSIGN(Board board, session.load(Keep::everything));
  TRY_ASSIGN(const Filter filter, parse_filter(filter_text(words), board.settings));
  TRY_ASSIGN(const FilterContext context, session.filter_context());
  for (CardFile& file : board.cards) {
    if (filter.matches(file.card, context)) cards.push_back(std::move(file));
  }
  return cards;
}

std::vector<Entry> entries_of(const std::vector<CardFile>& cards, Instant since) {
  std::vector<Entry> entries;
  for (const CardFile& file : cards) {
    for (const Event& event : file.card.history) {
      if (event.at >= since) entries.push_back({event.at, &file.card, &event, nullptr});
    }
    for (const Comment& comment : file.card.comments) {
      if (comment.at >= since) entries.push_back({comment.at, &file.card, nullptr, &comment});
    }
  }
  // Newest first; of one card's events at one moment, the later in the file first.
  std::reverse(entries.begin(), entries.end());
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.at > b.at; });
  return entries;
}

Json entry_as_json(const Entry& entry) {
  Json object = entry.event != nullptr ? event_as_json(*entry.event)
                                       : Json::object()
                                             .set("at", Json::string(format_instant(entry.at)))
                                             .set("by", Json::string(entry.comment->by))
                                             .set("comment", Json::string(entry.comment->text));
  object.set("card", Json::string(entry.card->id()));
  object.set("title", Json::string(entry.card->title()));
  return object;
}

const std::string& author_of(const Entry& entry) {
  return entry.event != nullptr ? entry.event->by : entry.comment->by;
}

// What the columns of the lines take, ids and names being as long as they are.
struct Widths {
  std::size_t id = 6;
  std::size_t name = 8;
};

Widths widths_of(const std::vector<Entry>& entries) {
  Widths widths;
  for (const Entry& entry : entries) {
    widths.id = std::max(widths.id, display_width(printable(entry.card->id())));
    widths.name = std::max(widths.name, display_width(printable(author_of(entry))));
  }
  return widths;
}

std::string entry_as_line(const Entry& entry, const Clock& clock, const Widths& widths) {
  std::string what;
  if (entry.event != nullptr) {
    what = event_text(*entry.event);
  } else {
    const auto lines = lines_of(entry.comment->text);
    what = "said: " + (lines.empty() ? std::string() : std::string(lines.front())) +
           (lines.size() > 1 ? " …" : "");
  }
  return clock.say(entry.at) + "  " + pad_to_width(printable(entry.card->id()), widths.id) + "  " +
         pad_to_width(printable(author_of(entry)), widths.name) + "  " + printable(what) + "  " +
         printable(entry.card->title());
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const TimeZone zone, session.zone());
  TRY_ASSIGN(const std::optional<Date> day, day_option(values, "--since"));
  const Instant since = day ? zone.start_of(*day) : Instant{INT64_MIN};
  TRY_ASSIGN(const std::vector<CardFile> cards, chosen_cards(session, values));
  std::vector<Entry> entries = entries_of(cards, since);
  if (values.has("--limit")) {
    const auto limit = parse_count(values.text("--limit"));
    if (!limit) return make_error(ErrorKind::usage, "bad-value", "--limit takes a number");
    entries.resize(std::min(entries.size(), static_cast<std::size_t>(*limit)));
  }
  if (values.has("--json")) {
    Json events = Json::array();
    for (const Entry& entry : entries) events.push(entry_as_json(entry));
    Json document = Json::object();
    document.set("schema", Json::string("kanban.log/1")).set("events", std::move(events));
    session.print(document.pretty());
    return success();
  }
  TRY_ASSIGN(const Clock clock, session.clock());
  std::string text;
  const std::size_t width = session.width(values);
  const Widths widths = widths_of(entries);
  for (const Entry& entry : entries) {
    if (values.has("--ndjson")) {
      text += entry_as_json(entry).compact() + "\n";
      continue;
    }
    const std::string line = entry_as_line(entry, clock, widths);
    text += (width > 0 ? cut_to_width(line, width) : line) + "\n";
  }
  session.page(text);
  return success();
}

}  // namespace

extern const Command log_command;
const Command log_command{
    .name = "log",
    .group = "look",
    .summary = "Show what happened, newest first",
    .details =
        "Events and comments come from the cards' own histories, so they are there in a "
        "shallow clone too. Times are in the board's time zone; kanban config says how to choose "
        "another.",
    .examples = kExamples,
    .args = kArgs,
    .run = run};

}  // namespace kanban::cli
