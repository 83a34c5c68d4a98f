// The pages of the manual about topics. Names, fields, sections and reports come from the program's
// own tables; what stands here is what a table cannot say.
#include "base/text.hpp"
#include "cli/board_examples.hpp"
#include "cli/manual.hpp"
#include "cli/report_table.hpp"
#include "model/fields.hpp"
#include "query/filter.hpp"
#include "yaml/board_codec.hpp"

namespace kanban::cli {
namespace {

std::string kind_words(FieldKind kind) {
  switch (kind) {
    case FieldKind::id: return "id";
    case FieldKind::word: return "word";
    case FieldKind::line: return "one line";
    case FieldKind::text: return "text";
    case FieldKind::number: return "number";
    case FieldKind::date: return "day, YYYY-MM-DD";
    case FieldKind::instant: return "time, UTC";
    case FieldKind::flag: return "true or absent";
    case FieldKind::ids: return "set of ids";
    case FieldKind::words:
    case FieldKind::word_rows: return "set of words";
    case FieldKind::line_rows: return "list of lines";
    case FieldKind::map: return "map";
    case FieldKind::comments:
    case FieldKind::history: break;
  }
  return "list";
}

ManualPage card_topic() {
  ManualPage page{.name = "kanban-card", .section = 5, .summary = "the file of a card"};
  page.heading("DESCRIPTION")
      .paragraph(
          "One card is one file, cards/MONTH/ID-WORDS-OF-THE-TITLE.yaml, in a strict subset of "
          "YAML: one document whose top is a map; no anchors, aliases, tags or directives; no key "
          "twice. What is outside of it is an error with file, line and column. Only id, title, "
          "created and column must be there; a field without a value is absent.")
      .paragraph(
          "The file may be edited by hand. Commands change the lines that they must and leave "
          "comments, order, quoting and unknown keys byte for byte. Keys that begin with x- are "
          "the team's own.");
  page.heading("FIELDS");
  for (const FieldInfo& row : fields()) {
    page.item(std::string(row.name), std::string(row.doc) + " (" + kind_words(row.kind) + ").");
  }
  page.heading("HISTORY")
      .paragraph(
          "Events are only ever added, in the order in which things happened. Each has at (UTC), "
          "by "
          "where it is known, and one of the following; because: \"…\" and until: DAY may stand in "
          "any.")
      .item("column: NAME", "The card came into that column.")
      .item("blocked: \"why\"", "Work on it cannot go on.")
      .item("unblocked: true", "It can again.")
      .item("decided: WORD", "A decision in refinement: keep, rank, merge, close or defer.");
  page.heading("EXAMPLE").example(
      "id: k7f3q2\n"
      "title: \"Login loops after the update\"\n"
      "type: bug\n"
      "created: 2026-11-18T09:14:03Z\n"
      "\n"
      "column: develop\n"
      "\n"
      "due: 2026-12-05\n"
      "\n"
      "assignees: [bo]\n"
      "\n"
      "history:\n"
      "- {at: 2026-11-18T09:14:03Z, by: sara, column: intake}\n"
      "- {at: 2026-11-20T10:12:09Z, by: bo, column: develop}");
  page.heading("SEE ALSO").paragraph("kanban(1), kanban-board(5), kanban-edit(1), kanban-fmt(1)");
  return page;
}

ManualPage board_topic() {
  ManualPage page{
      .name = "kanban-board", .section = 5, .summary = "board.yaml, what is agreed about a board"};
  page.heading("DESCRIPTION")
      .paragraph(
          "A directory with a board.yaml is a board. Only columns is required; each is a name, or "
          "a "
          "map with name, stage, the limits wip, min and max, the conditions enter and leave, and "
          "steps to check. The stage says what time spent there means: backlog (before the "
          "commitment), wait, active, done or dropped.")
      .paragraph(
          "A limit is a number of cards, or {max: 8, by: size, over: warn}: by the sum of sizes, "
          "and "
          "what happens above it (deny, warn or off). Nothing in the file may name a program, a "
          "URL "
          "or a path outside of the repository.");
  page.heading("SECTIONS");
  for (const BoardSection& row : board_sections()) {
    page.item(std::string(row.name), std::string(row.doc) + ".");
    const std::string_view lines = board_example(row.name);
    if (!lines.empty()) page.example(std::string(lines));
  }
  page.heading("EXAMPLE").example(
      "name: Helpdesk\n"
      "time_zone: Europe/Madrid\n"
      "columns:\n"
      "- {name: intake, stage: backlog}\n"
      "- {name: ready, stage: wait, wip: 6, enter: [acceptance]}\n"
      "- {name: develop, stage: active, wip: 4, enter: [assignee]}\n"
      "- {name: done, stage: done, enter: [checklist]}\n"
      "- {name: dropped, stage: dropped}\n"
      "types: [bug, story, task]\n"
      "products: {portal: {weight: 3}, billing: {weight: 1}}");
  page.heading("SEE ALSO")
      .paragraph("kanban(1), kanban-card(5), kanban-init(1), kanban-priority(7)");
  return page;
}

ManualPage filter_topic() {
  ManualPage page{
      .name = "kanban-filter", .section = 7, .summary = "how to say which cards are meant"};
  page.heading("DESCRIPTION")
      .paragraph(
          "Terms that stand side by side must all hold; values after a colon, separated by commas, "
          "are alternatives. A - or not before a term turns it round, or and parentheses group, "
          "and "
          "binds tighter than or. Other words are looked for in id, title and description, without "
          "regard to case, unless they are a state or the name of a filter of board.yaml.")
      .item("field:value", "The whole word, without regard to case; in free text any part.")
      .item("field:value*", "It begins with that.")
      .item("field:none, field:any", "The card has no value, or some value.")
      .item("assignees:me", "The person who asks.")
      .item("size>=3, age>10d, here<2w", "Numbers, and counts of days.")
      .item("due<today, due<+7d, created>2026-01-01", "Days.")
      .paragraph("A shell takes < and > for itself: quote the term, as in kanban list 'due<+7d'.");
  page.heading("TERMS");
  for (const FilterTerm& term : filter_terms())
    page.item(std::string(term.name), std::string(term.doc) + ".");
  page.heading("EXAMPLES")
      .example(
          "kanban list type:bug,incident -label:later 'due<+7d'\n"
          "kanban move 'column:review is:mine' done\n"
          "kanban report cycle-time product:portal")
      .heading("SEE ALSO")
      .paragraph("kanban(1), kanban-list(1), kanban-card(5)");
  return page;
}

ManualPage flow_topic() {
  ManualPage page{
      .name = "kanban-flow", .section = 7, .summary = "what the flow reports count, and how"};
  page.heading("DESCRIPTION")
      .paragraph(
          "Every number is computed from the histories of cards, so it is the same in a shallow "
          "clone, after a squash merge and at any commit (--at). Days and weeks are cut in the "
          "board's time zone. A run of a card begins when it first enters a column at or after the "
          "commitment point and ends when it is done, dropped or taken back.");
  page.heading("MEASURES")
      .item("cycle time", "Day of the finish - day of the start + 1; the same day is 1.")
      .item("lead time", "Day of the finish - day of creation + 1.")
      .item("throughput", "Cards finished a day, week or month; weeks without any count as 0.")
      .item("work in progress", "Runs that are open at the end of a day.")
      .item("age", "Day of asking - day of the start + 1, of a run that is open.")
      .item("net flow", "Arrivals - departures of a period: what work in progress grew by.")
      .item("flow efficiency", "Time at work over the whole time of finished runs.")
      .item("percentile", "By nearest rank: the smallest value that so many percent reach.")
      .item("service level expectation",
            "So many percent are finished within so many days; sle in board.yaml, else the 85th "
            "percentile of what was finished.")
      .item("forecast",
            "The exact distribution of sums of past days' throughput, not a simulation; "
            "kanban forecast --backtest says how often such forecasts were right.");
  page.heading("REPORTS");
  for (const ReportRow& row : report_rows())
    page.item("kanban report " + std::string(row.name), std::string(row.summary) + ".");
  page.heading("SEE ALSO")
      .paragraph("kanban-report(1), kanban-forecast(1), kanban-experiment(1), kanban-board(5)");
  return page;
}

ManualPage priority_topic() {
  ManualPage page{.name = "kanban-priority", .section = 7, .summary = "what is next, and why"};
  page.heading("DESCRIPTION")
      .paragraph(
          "kanban order lists what waits in the order in which it should be pulled, kanban why ID "
          "says why a card stands where it stands, with numbers that a pocket calculator "
          "reproduces.");
  page.heading("THE ORDER")
      .item("1. expedite", "Cards of the class expedite without a rank, by score.")
      .item("2. ranked", "Cards that somebody placed by hand (kanban rank), in that order.")
      .item("3. must start", "Dated cards whose last day to start has come, earliest due first.")
      .item("4. the others", "By score; ties by due day, then age, then id.")
      .paragraph(
          "Then each card that blocks others moves before the best placed card that it blocks. "
          "Deferred cards, and those that an open problem explains, are left out.");
  page.heading("THE SCORE")
      .paragraph(
          "Product x impact x reach x class x age, each factor rounded to two decimals. Product "
          "and "
          "client weights, impact words and classes are those of board.yaml; reach counts each "
          "affected client once; age grows with the days that a card has waited. model: wsjf, cd3, "
          "rice, itil, fifo or manual replaces the score alone.")
      .paragraph(
          "So that what waits does not wait for ever, reserve: {oldest: 5} gives every fifth pull "
          "to "
          "the oldest card, and review: {every: 60d, expire: 180d} bounds how long a card waits "
          "without a decision.");
  page.heading("SEE ALSO")
      .paragraph("kanban-order(1), kanban-why(1), kanban-rank(1), kanban-board(5)");
  return page;
}

}  // namespace

std::vector<ManualPage> topic_pages() {
  return {card_topic(), board_topic(), filter_topic(), flow_topic(), priority_topic()};
}

}  // namespace kanban::cli
