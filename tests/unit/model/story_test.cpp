#include "model/story.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

TEST_CASE("the sentence of a story says who and what for") {
  CHECK(read_story("As a driving teacher I should be able to bill the students so that we get "
                   "money") == Story{"driving teacher", "we get money"});
  CHECK(read_story("As an Admin, I want a log so that I see who did it.") ==
        Story{"Admin", "I see who did it"});
  CHECK(read_story("as the clerk we print labels SO THAT nobody writes them") ==
        Story{"clerk", "nobody writes them"});
}

TEST_CASE("a story that does not say what for is one all the same") {
  CHECK(read_story("As a driving teacher I want to bill the students") ==
        Story{"driving teacher", ""});
}

TEST_CASE("other titles are no stories") {
  for (const char* title : {"", "Buy stamps", "As agreed, call the bank", "As a matter of fact",
                            "Asan I want", "as a , I want"}) {
    INFO(title);
    CHECK_FALSE(read_story(title).has_value());
  }
}

TEST_CASE("a job is told from the situation") {
  CHECK(is_job("When a lesson ends, I want to bill it, so I can forget it"));
  CHECK_FALSE(is_job("When will it be done?"));
}

TEST_CASE("on a board with words of its own the form of a card is its type") {
  Settings settings;
  settings.types = {{"beschwerde"}, {"geschichte"}};
  settings.form_goals = {{"geschichte", 50}};
  Card card;
  card.set_text(Field::type, "geschichte");
  card.set_text(Field::title, "As a teacher I want to bill so that we get money");
  CHECK(form_of(settings, card) == "geschichte");
  card.set_text(Field::measure, "p95");
  CHECK(form_of(settings, card) == "geschichte");
  card.set_text(Field::type, "beschwerde");
  card.set_text(Field::client, "acme");
  card.set_text(Field::words, "VAT");
  CHECK(form_of(settings, card) == "beschwerde");
  settings.form_goals.push_back({"complaint", 10});
  CHECK(form_of(settings, card) == "complaint");
}

TEST_CASE("the form of a card is what it says, else its type") {
  Settings settings;
  settings.types = {{"task"}, {"bug"}};
  Card card;
  card.set_text(Field::title, "Buy stamps");
  CHECK(form_of(settings, card) == "task");
  card.set_text(Field::type, "bug");
  CHECK(form_of(settings, card) == "bug");
  card.set_text(Field::title, "When it rings, I want to know who it is");
  CHECK(form_of(settings, card) == "job");
  card.set_text(Field::so_that, "we get money");
  CHECK(form_of(settings, card) == "story");
  card.set_text(Field::measure, "p95");
  CHECK(form_of(settings, card) == "quality");
  card.set_text(Field::client, "acme");
  CHECK(form_of(settings, card) == "quality");
  card.set_text(Field::words, "It is slow");
  CHECK(form_of(settings, card) == "complaint");
}
