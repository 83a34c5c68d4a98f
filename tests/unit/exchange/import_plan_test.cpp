#include "tests/unit/exchange/import.hpp"

using namespace kanban;

namespace {

constexpr std::string_view kMap = "id=ID,title=Name,created=Made";
constexpr std::string_view kStages = "done=Closed,doing=Started,dropped=Left";

// A row with the times given, in the order created, started, closed, left.
ImportPlan row(std::string_view times) {
  return planned("ID,Name,Made,Started,Closed,Left\nA-1,Login," + std::string(times) + "\n", kMap,
                 kStages);
}

}  // namespace

TEST_CASE("a card keeps its key, remembers its source and is called what the file calls it") {
  const ImportPlan plan = planned("ID,Name\nA-1,Login\nA-2,\n", "id=ID,title=Name", "");
  REQUIRE(plan.created.size() == 2);
  CHECK(plan.created[0].id() == "A-1");
  CHECK(plan.created[0].text(Field::source) == "csv:A-1");
  CHECK(plan.created[1].title() == "A-2");
}

TEST_CASE("a card without stage times is in the first column since its creation") {
  const Card card = row("2026-01-05T10:00:00+02:00,,,").created.at(0);
  CHECK(card.created == parse_instant("2026-01-05T08:00:00Z").value());
  CHECK(moves(card) == "backlog 2026-01-05");
  CHECK(card.column() == "backlog");
  CHECK(card.history[0].by.empty());
}

TEST_CASE("stages become events in the order of the board and the last says the column") {
  const Card card = row("2026-01-01,2026-01-03,2026-01-05,").created.at(0);
  CHECK(moves(card) == "backlog 2026-01-01, doing 2026-01-03, done 2026-01-05");
  CHECK(card.column() == "done");
}

TEST_CASE("the order of stages is kept where their times contradict it") {
  const ImportPlan plan = row("2026-01-04,2026-01-06,2026-01-02,");
  CHECK(moves(plan.created.at(0)) == "backlog 2026-01-04, doing 2026-01-06, done 2026-01-02");
  CHECK(plan.created.at(0).column() == "done");
  CHECK(codes(plan) == "impossible-date");
  CHECK(plan.notes[0].message ==
        "A-1 came into 'done' on 2026-01-02, before it was created on 2026-01-04; both are kept");
  CHECK(plan.notes[0].where == Location{"items.csv", 2, 33});
}

TEST_CASE(
    "a finish on the day of the creation is possible, and days are those of the board's zone") {
  CHECK(codes(row("2026-01-04T12:00:00Z,,2026-01-04T09:00:00Z,")).empty());
  Settings settings = import_settings();
  settings.time_zone = "America/Los_Angeles";
  const std::string csv = "ID,Made,Closed\nA-1,2026-01-04T09:00:00Z,2026-01-04T07:00:00Z\n";
  CHECK(codes(planned(csv, "id=ID,created=Made", "done=Closed", {}, settings)) ==
        "impossible-date");
  CHECK(codes(planned(csv, "id=ID,created=Made", "done=Closed")).empty());
}

TEST_CASE("a plain date is the first instant of the day in the board's zone") {
  Settings settings = import_settings();
  settings.time_zone = "Europe/Madrid";
  const Card card =
      planned("ID,Made\nA-1,2026-01-04\n", "id=ID,created=Made", "", {}, settings).created.at(0);
  CHECK(format_instant(card.created) == "2026-01-03T23:00:00Z");
}

TEST_CASE("a card that was done and dropped is where the later time says, done at a tie") {
  CHECK(row("2026-01-01,,2026-01-05,2026-01-07").created.at(0).column() == "dropped");
  const Card done = row("2026-01-01,,2026-01-07,2026-01-05").created.at(0);
  CHECK(done.column() == "done");
  CHECK(moves(done) == "backlog 2026-01-01, dropped 2026-01-05, done 2026-01-07");
  CHECK(row("2026-01-01,,2026-01-05,2026-01-05").created.at(0).column() == "done");
}

TEST_CASE("an absent creation is the earliest time known, else the import's") {
  CHECK(moves(row(",2026-01-06,2026-01-03,").created.at(0)) ==
        "backlog 2026-01-03, doing 2026-01-06, done 2026-01-03");
  const ImportPlan plan = row(",,,");
  CHECK(plan.created.at(0).created == kImportTime);
  CHECK(codes(plan) == "import-without-times");
}

TEST_CASE("a time for the first column stands for the event of the creation") {
  const Card card =
      planned("ID,Made,Filed\nA-1,2026-01-01,2026-01-02\n", "id=ID,created=Made", "backlog=Filed")
          .created.at(0);
  CHECK(moves(card) == "backlog 2026-01-02");
}

TEST_CASE("a mapped column says where the card is, with an event that says its time is not told") {
  const std::string csv = "ID,State,Made,Started\nA-1,closed,2026-01-01,2026-01-03\n";
  const Card card = planned(csv, "id=ID,column=State,created=Made", "doing=Started").created.at(0);
  CHECK(card.column() == "done");
  CHECK(moves(card) == "backlog 2026-01-01, doing 2026-01-03, done 2026-01-03");
  CHECK(card.history.back().because == "imported without a time");
  CHECK(card.history[1].because.empty());
}

TEST_CASE("a time that cannot be read is a note with its place") {
  const ImportPlan plan = row("2026-01-01,30/Sep/21 17:20,2026-01-05,");
  CHECK(codes(plan) == "bad-import-value");
  CHECK(plan.notes[0].where == Location{"items.csv", 2, 22});
  CHECK(moves(plan.created.at(0)) == "backlog 2026-01-01, done 2026-01-05");
}

TEST_CASE("keys that cannot be ids or are taken get a new id and keep their source") {
  Board board;
  board.cards.push_back({});
  board.cards[0].card.set_text(Field::id, "a-2");
  const ImportPlan plan = planned("ID\nno id!\nA-2\nA-3\n", "id=ID", "", board);
  REQUIRE(plan.created.size() == 3);
  CHECK(plan.created[0].id() == "n1");
  CHECK(plan.created[0].text(Field::source) == "csv:no id!");
  CHECK(plan.created[0].title() == "no id!");
  CHECK(plan.created[1].id() == "n2");
  CHECK(plan.created[2].id() == "A-3");
  CHECK(codes(plan) == "bad-id id-taken import-without-times");
}

TEST_CASE("a new id is asked for again while it is taken") {
  Board board;
  board.cards.push_back({});
  board.cards[0].card.set_text(Field::id, "N1");
  CHECK(planned("ID\n??\n", "id=ID", "", board).created.at(0).id() == "n2");
}

TEST_CASE("the second row with an id is not imported and both lines are named") {
  const ImportPlan plan = planned("ID,Name\nA-1,one\nA-2,two\nA-1,three\n", "id=ID,title=Name", "");
  CHECK(plan.created.size() == 2);
  CHECK(plan.skipped == 1);
  CHECK(plan.created[0].title() == "one");
  CHECK(plan.notes[0].code == "duplicate-id");
  CHECK(plan.notes[0].severity == Severity::error);
  CHECK(plan.notes[0].message == "line 4 has the id 'A-1' of line 2; only the first is imported");
}

TEST_CASE("rows without an id make cards, rows without a title too are left out, both are said") {
  const ImportPlan plan = planned("ID,Name\n,one\n,\n", "id=ID,title=Name", "");
  REQUIRE(plan.created.size() == 1);
  CHECK(plan.created[0].id() == "n1");
  CHECK_FALSE(plan.created[0].has(Field::source));
  CHECK(plan.skipped == 1);
  CHECK(codes(plan) == "import-without-ids bad-import-value import-without-times");
  CHECK(codes(planned("Name\none\n", "title=Name", "")) ==
        "import-without-ids import-without-times");
}

TEST_CASE("references mean cards of the file, before or after, under their new ids") {
  const ImportPlan plan = planned("ID,Parent,Blocks\nA-1,up!,\nup!,,A-1;A-2\nA-2,A-2x,\n",
                                  "id=ID,parent=Parent,blocks=Blocks", "");
  CHECK(plan.created[0].text(Field::parent) == "n1");
  CHECK(plan.created[1].list(Field::blocks) == std::vector<std::string>{"A-1", "A-2"});
  CHECK_FALSE(plan.created[2].has(Field::parent));
  CHECK(codes(plan) == "bad-id bad-import-value import-without-times");
}

TEST_CASE("the preview has a row for each card that would be made") {
  const Table table = row("2026-01-01,,,").preview;
  REQUIRE(table.rows.size() == 1);
  CHECK(table.columns[1].id == "id");
  CHECK(table.rows[0][0].text == "create");
  CHECK(table.rows[0][1].text == "A-1");
  CHECK(table.rows[0][3].text == "backlog");
}
