#include "policy/levels.hpp"

#include <catch2/catch.hpp>

#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

Card of_type(const std::string& id, const std::string& type,
             const std::string& column = "backlog") {
  Card card = a_card(id, id, column);
  card.set_text(Field::type, type);
  return card;
}

}  // namespace

TEST_CASE("a parent is of a higher level than its parts") {
  Settings settings = a_board();
  const Card story = of_type("s1", "story");
  const Card bug = of_type("b1", "bug");
  const Card task = of_type("t1", "task");
  CHECK(may_be_parent(settings, task, task).ok());  // the board does not say
  settings.levels = 2;
  CHECK(may_be_parent(settings, story, task).ok());
  const Status wrong = may_be_parent(settings, story, bug);
  REQUIRE_FALSE(wrong.ok());
  CHECK(wrong.error().code == "wrong-level");
  CHECK(wrong.error().hints == std::vector<std::string>{"parts of a story are: task"});
  CHECK(may_be_parent(settings, task, task).error().hints ==
        std::vector<std::string>{"types of the lowest level have no parts"});
  settings.levels = 1;
  CHECK(may_be_parent(settings, story, task).error().code == "one-level");
}

TEST_CASE("progress counts parts that are not dropped, under the name of their type") {
  const Settings settings = a_board();
  const Card a = of_type("t1", "task", "done");
  const Card b = of_type("t2", "task", "develop");
  const Card c = of_type("t3", "task", "dropped");
  const Card d = of_type("b1", "bug", "ready");
  const Progress tasks = progress_of(settings, {&a, &b, &c});
  CHECK(progress_text(tasks) == "1 of 2 done");
  CHECK(tasks.noun == "tasks");
  CHECK(tasks.open_ids == std::vector<std::string>{"t2"});
  CHECK(progress_of(settings, {&a, &b, &d}).noun == "parts");
  const Card story = of_type("s1", "story");
  CHECK(progress_of(settings, {&story}).noun == "stories");
  CHECK(progress_text(progress_of(settings, {})) == "0 of 0 done");
}
