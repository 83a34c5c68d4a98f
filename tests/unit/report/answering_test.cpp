#include "report/answering.hpp"

#include <catch2/catch.hpp>

#include "report/gates.hpp"
#include "report/sla.hpp"
#include "tests/unit/report/board.hpp"

namespace kanban {
namespace {

// A complaint of acme: answered within 1 d, solved within 5 d. Others: solved within 14 d.
Settings desk() {
  Settings settings = flow_settings();
  settings.types = {{"bug"}, {"complaint"}};
  settings.types[1].alias = {"reclamo"};
  RespondRule complaint;
  complaint.types = {"reclamo"};
  complaint.first = TimeSpan{1, SpanUnit::days};
  complaint.solve = TimeSpan{5, SpanUnit::days};
  RespondRule any;
  any.solve = TimeSpan{14, SpanUnit::days};
  settings.respond = {complaint, any};
  return settings;
}

CardFile complaint(std::string id, const std::vector<std::pair<std::string, std::string>>& moves) {
  CardFile file = a_card(std::move(id), moves);
  file.card.set_text(Field::type, "complaint");
  file.card.set_text(Field::client, "acme");
  return file;
}

TEST_CASE("the first rule that matches a card's type, class and product counts") {
  Settings settings = desk();
  const Card card = complaint("c", {{"03-01", "backlog"}}).card;
  CHECK(respond_rule(settings, card) == &settings.respond[0]);
  Card bug = a_card("b", {{"03-01", "backlog"}}).card;
  bug.set_text(Field::type, "bug");
  CHECK(respond_rule(settings, bug) == &settings.respond[1]);
  settings.respond[1].products = {"billing"};
  CHECK(respond_rule(settings, bug) == nullptr);
  bug.set_text(Field::product, "billing");
  CHECK(respond_rule(settings, bug) == &settings.respond[1]);
  settings.respond[1].classes = {"expedite"};
  CHECK(respond_rule(settings, bug) == nullptr);
}

TEST_CASE("a comment is the first answer, or the card's leaving the backlog") {
  const Settings settings = desk();
  Card card = complaint("c", {{"03-01", "backlog"}, {"03-04", "ready"}, {"03-05", "done"}}).card;
  CHECK(first_answer(settings, card, at("03-09")) == at("03-04"));
  CHECK_FALSE(first_answer(settings, card, at("03-03")).has_value());
  card.comments.push_back({at("03-02"), "sara", "We look into it"});
  CHECK(first_answer(settings, card, at("03-09")) == at("03-02"));
}

TEST_CASE("the comment of who asks is no answer to herself") {
  const Settings settings = desk();
  Card card = a_card("b", {{"03-01", "backlog"}}).card;
  card.set_text(Field::reporter, "bo");
  card.comments.push_back({at("03-02"), "bo", "It happens on Safari too"});
  CHECK_FALSE(first_answer(settings, card, at("03-09")).has_value());
  card.comments.push_back({at("03-03"), "sara", "Thank you"});
  CHECK(first_answer(settings, card, at("03-09")) == at("03-03"));
  // Who records what a client says answers the client.
  card.set_list(Field::clients, {"acme"});
  CHECK(first_answer(settings, card, at("03-09")) == at("03-02"));
}

TEST_CASE("a card is solved when it came into the done column that it is in") {
  const Settings settings = desk();
  const Card card =
      complaint(
          "c",
          {{"03-01", "backlog"}, {"03-04", "done"}, {"03-05", "develop"}, {"03-07", "dropped"}})
          .card;
  CHECK(solved_at(settings, card, at("03-04T18:00")) == at("03-04"));
  CHECK_FALSE(solved_at(settings, card, at("03-06")).has_value());
  CHECK(solved_at(settings, card, at("03-09")) == at("03-07"));
}

TEST_CASE("a move that was undone neither answers nor solves") {
  const Settings settings = desk();
  Card card = complaint("c", {{"03-01", "backlog"}, {"03-04", "done"}, {"03-05", "backlog"}}).card;
  card.history.back().because = "undo";
  CHECK_FALSE(solved_at(settings, card, at("03-09")).has_value());
  CHECK_FALSE(first_answer(settings, card, at("03-09")).has_value());
  CHECK(solved_at(settings, card, at("03-04T18:00")) == at("03-04"));
}

TEST_CASE("late is measured from the target to the answer, or to now") {
  // Made on the 1st at noon; answer due on the 2nd at noon, solution on the 6th at noon.
  CardFile answered = complaint("a", {{"03-01", "backlog"}});
  answered.card.comments.push_back({at("03-02T15:00"), "sara", "We look into it"});
  const Board board = a_board({answered, complaint("b", {{"03-01", "backlog"}})}, desk());
  FlowQuery query;
  query.as_of = at("03-02T15:30");
  const Flow flow = read_flow(board, query).value();
  const auto targets = targets_of(flow);
  REQUIRE(targets.size() == 4);
  const WorkingTime time(flow.rules(), flow.zone);
  CHECK(targets[0].card->id() == "a");
  CHECK_FALSE(targets[0].is_open());
  CHECK(late_words(targets[0], time) == "first answer late by 3 h (acme)");
  CHECK(targets[1].is_open());
  CHECK(targets[1].late == 3 * 3600 + 1800);
  CHECK(targets[2].promise == Promise::solution);
  CHECK_FALSE(targets[2].is_late());
}

TEST_CASE("the report counts what fell due in the window and lists what is late now") {
  CardFile in_time = complaint("a", {{"03-01", "backlog"}, {"03-02", "done"}});
  const Board board = a_board(
      {in_time, complaint("b", {{"03-01", "backlog"}}), complaint("c", {{"03-06", "backlog"}})},
      desk());
  const Sla report = sla(flow_at(board, "03-01", "03-06"));
  CHECK(report.first.n == 2);  // c is due on the 7th
  CHECK(report.first.kept == 1);
  CHECK(report.first.late_now == 1);
  CHECK(report.solve.n == 2);
  CHECK(report.solve.kept == 1);
  REQUIRE(report.late.size() == 2);
  CHECK(report.late[0].card->id() == "b");
  REQUIRE(report.next);
  CHECK(report.next->card->id() == "c");
  CHECK(sheet(report).finding ==
        "1 first answer and 1 solution late now; 50 % of 2 first answers in time; 50 % of 2 "
        "solutions in time");
  CHECK(sheet(sla(flow_at(a_board({}), "03-01", "03-06"))).finding ==
        "the board promises no answers: respond: of board.yaml sets targets");
}

TEST_CASE("the gate names open cards that are late, and is skipped without targets") {
  const Board board = a_board({complaint("b", {{"03-01", "backlog"}})}, desk());
  GateRules rules;
  rules.respond = true;
  const GateFindings found = check_gates(flow_at(board, "03-01", "03-03"), rules);
  REQUIRE(found.broken.size() == 1);
  CHECK(found.broken[0].code == "answer-late");
  CHECK(found.broken[0].message == "card 'b': first answer late by 35 h (acme)");
  CHECK(check_gates(flow_at(board, "03-01", "03-07"), rules).broken.size() == 2);
  CHECK(check_gates(flow_at(a_board({}), "03-01", "03-07"), rules).skipped.size() == 1);
}

}  // namespace
}  // namespace kanban
