// The reports about the people around a board, on boards small enough to count by hand.
#include <catch2/catch.hpp>

#include "report/client_page.hpp"
#include "report/departments.hpp"
#include "report/forms.hpp"
#include "report/stakeholder.hpp"
#include "report/undertaking.hpp"
#include "tests/unit/report/board.hpp"

namespace kanban {
namespace {

CardFile with(CardFile file, Field field, std::string value) {
  if (is_list(info(field).kind)) {
    file.card.add(field, std::move(value));
  } else {
    file.card.set_text(field, std::move(value));
  }
  return file;
}

CardFile from(CardFile file, const std::string& department) {
  return with(std::move(file), Field::requested_by, "department: " + department);
}

TEST_CASE("what departments asked for is waiting, delivered or declined") {
  const Board board = a_board({
      from(a_card("a", {{"03-01", "backlog"}}), "Sales"),
      from(a_card("b", {{"03-02", "backlog"}, {"03-05", "develop"}}), "Sales"),
      from(a_card("c", {{"03-03", "develop"}, {"03-06", "done"}}), "Sales"),
      from(a_card("d", {{"03-03", "backlog"}, {"03-06", "dropped"}}), "Sales"),
      from(a_card("e", {{"02-01", "develop"}, {"02-03", "done"}}), "Sales"),
      from(a_card("f", {{"03-04", "backlog"}}), "Legal"),
      a_card("g", {{"03-04", "backlog"}}),
  });
  const Departments report = departments(flow_at(board, "03-01", "03-10"));
  REQUIRE(report.rows.size() == 2);
  const Department& sales = report.rows[0];
  CHECK(sales.asked == 4);  // e was closed before
  CHECK(sales.waiting == 2);
  CHECK(sales.accepted == 1);
  CHECK(sales.oldest == 10);
  CHECK(sales.delivered == 1);
  CHECK(sales.declined == 1);
  CHECK(sales.wait.sorted == std::vector<std::int64_t>{4});  // 3 to 6 March
  CHECK(sheet(report).finding ==
        "Sales: asked 4, delivered 1, waiting 2 (oldest 10 d), declined 1; Legal: asked 1, "
        "delivered 0, waiting 1 (oldest 7 d), declined 0");
}

TEST_CASE("a client waits for open cards, got delivered ones, and complained") {
  Board board = a_board({
      with(a_card("a", {{"03-01", "backlog"}}), Field::clients, "acme"),
      with(a_card("b", {{"02-01", "develop"}, {"02-20", "done"}}), Field::clients, "acme"),
      with(a_card("c", {{"03-01", "develop"}, {"03-04", "done"}}), Field::clients, "acme"),
      with(a_card("d", {{"03-01", "backlog"}}), Field::clients, "globex"),
      with(a_card("x", {{"03-02", "backlog"}, {"03-05", "done"}}), Field::client, "acme"),
      with(a_card("y", {{"03-03", "backlog"}}), Field::client, "acme"),
  });
  const Flow flow = flow_at(board, "03-01", "03-10");
  const ClientPage page = client_page(flow, "acme");
  REQUIRE(page.open.size() == 1);
  CHECK(page.ages[0] == 10);
  REQUIRE(page.delivered.size() == 1);
  CHECK(page.delivered[0]->file->card.id() == "c");
  REQUIRE(page.complaints.size() == 2);
  CHECK(page.complaints[0].card->id() == "y");
  CHECK(page.complaints[1].solved.has_value());
  CHECK(sheet(page, board.settings).finding ==
        "open 1 (oldest 10 d), delivered 1 since 2026-03-01, complaints 2 (1 not closed)");
  CHECK(clients_of(flow) == std::vector<std::string>{"acme", "globex"});
}

TEST_CASE("forms are counted among the cards made in the window, against soft goals") {
  Settings settings = flow_settings();
  settings.form_goals = {{"story", 50}, {"job", 10}};
  const Board board = a_board(
      {
          with(a_card("a", {{"03-01", "backlog"}}), Field::as_whom, "clerk"),
          with(a_card("b", {{"03-01", "backlog"}}), Field::type, "bug"),
          with(a_card("c", {{"03-02", "backlog"}}), Field::type, "bug"),
          with(a_card("d", {{"02-01", "backlog"}}), Field::type, "bug"),
      },
      settings);
  const Forms report = forms(flow_at(board, "03-01", "03-10"));
  CHECK(report.n == 3);
  REQUIRE(report.rows.size() == 3);
  CHECK(report.rows[0].form == "bug");
  CHECK(report.rows[1].form == "story");
  CHECK_FALSE(report.met(report.rows[1]));  // one of three
  CHECK(sheet(report).finding ==
        "bug 67 %, story 33 % (goal ≥ 50 %), job 0 % (goal ≥ 10 %) of 3 cards made from "
        "2026-03-01 to 2026-03-10");
}

TEST_CASE("a goal is as far as its cards, by number and by size, without dropped ones") {
  Settings settings = flow_settings();
  settings.types.push_back({.name = "task", .step = true});
  const Board board = a_board(
      {
          a_card("G-2", {{"03-01", "backlog"}}),
          with(with(a_card("a", {{"03-01", "done"}}), Field::goal, "G-2"), Field::size, "3"),
          with(with(a_card("b", {{"03-01", "develop"}}), Field::parent, "G-2"), Field::size, "5"),
          with(a_card("c", {{"03-01", "backlog"}}), Field::goal, "G-2"),
          with(with(a_card("d", {{"03-01", "dropped"}}), Field::goal, "G-2"), Field::size, "8"),
          with(
              with(with(a_card("e", {{"03-01", "done"}}), Field::goal, "G-2"), Field::type, "task"),
              Field::sprint, "12"),
          with(with(a_card("f", {{"03-01", "develop"}, {"03-09", "done"}}), Field::sprint, "12"),
               Field::goal, "G-1"),
      },
      settings);
  const auto whole = [&](std::string_view until) {
    FlowQuery query;
    query.as_of = at(until);
    query.steps = Steps::counted;
    return read_flow(board, query).value();
  };
  const Flow flow = whole("03-10");
  const Undertaking goal = goal_progress({&flow}, "G-2");
  CHECK(goal.title == "Card G-2");
  CHECK(progress_words(goal) == "done 1 of 3, 1 of 1 tasks, size 3 of 8 (1 without a size)");
  CHECK(goal.items.n == 3);
  CHECK(goal.tasks.done == 1);
  REQUIRE(goal.cards.size() == 4);
  CHECK(goal.cards[0].card().id() == "b");

  const Flow before = whole("03-08");
  const Undertaking sprint = sprint_progress(before, board, "12");
  CHECK(sprint_sheet(sprint).finding == "0 of 1 items done, 1 of 1 tasks; goal: G-1, G-2 Card G-2");
  CHECK(sprint_sheet(sprint_progress(flow, board, "12")).finding ==
        "1 of 1 items done, 1 of 1 tasks; goal: G-1, G-2 Card G-2");
  CHECK(sprints_of(board) == std::vector<std::string>{"12"});
}

TEST_CASE("somebody has a stake in what she asked for, reported, owns or is interested in") {
  Settings settings = flow_settings();
  settings.products = {{.name = "web", .owner = "paula", .stakeholders = {"ana"}}};
  Card card = with(a_card("a", {{"03-01", "backlog"}}), Field::product, "web").card;
  CHECK(stakes_in(settings, card, "ana") == std::vector<std::string>{"interested"});
  CHECK(stakes_in(settings, card, "paula") == std::vector<std::string>{"decides"});
  CHECK(stakes_in(settings, card, "rosa").empty());
  card.set_text(Field::reporter, "rosa");
  card.set_list(Field::requested_by, {"person: rosa"});
  card.add(Field::tell, "rosa");
  CHECK(stakes_in(settings, card, "rosa") == std::vector<std::string>{"asked", "reported", "told"});
}

TEST_CASE("a stakeholder reads what changed in the window, and by when") {
  // Twenty cards of three days each, one a day.
  std::vector<CardFile> cards;
  for (int i = 1; i <= 20; ++i) {
    const std::string start = (i < 10 ? "02-0" : "02-") + std::to_string(i);
    const std::string end = (i < 8 ? "02-0" : "02-") + std::to_string(i + 2);
    cards.push_back(a_card("x" + std::to_string(10 + i), {{start, "develop"}, {end, "done"}}));
  }
  cards.push_back(
      with(a_card("a", {{"02-01", "backlog"}, {"02-22", "develop"}}), Field::stakeholders, "ana"));
  cards.push_back(with(a_card("b", {{"02-01", "backlog"}}), Field::stakeholders, "ana"));
  cards.push_back(
      with(a_card("c", {{"02-10", "develop"}, {"02-21", "done"}}), Field::stakeholders, "ana"));
  cards[20].card.comments.push_back({at("02-22"), "bo", "Begun"});
  const Board board = a_board(std::move(cards));
  Flow flow = flow_at(board, "02-17", "02-22");
  const Stake stake = stake_of(flow, flow, "ana", {{"b", 2}});
  CHECK(stake.open == 2);
  CHECK(stake.changed == 2);
  REQUIRE(stake.cards.size() == 3);
  // Begun on the 22nd, all took three days: the 24th.
  CHECK(stake.cards[0].life->file->card.id() == "a");
  CHECK(stake.cards[0].likely == day("2026-02-24"));
  CHECK(stake.cards[0].changes ==
        std::vector<std::string>{"in develop since 2026-02-22", "1 comment"});
  CHECK(stake.cards[1].life->file->card.id() == "b");
  CHECK(stake.cards[1].likely.has_value());
  CHECK(stake.cards[2].changes == std::vector<std::string>{"in done since 2026-02-21"});
  CHECK(sheet(stake).finding ==
        "2 open cards, 2 changed since 2026-02-17; next: a by 2026-02-24 with 85 %");
  CHECK(stakeholders_of(board) == std::vector<std::string>{"ana"});
}

}  // namespace
}  // namespace kanban
