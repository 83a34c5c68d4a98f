#include "query/filter.hpp"

#include <catch2/catch.hpp>

#include "tests/unit/query/board.hpp"

using namespace kanban;

namespace {

bool matches(std::string_view text, const Card& card, const Settings& settings = small_settings()) {
  const auto filter = parse_filter(text, settings);
  INFO(text << ": " << (filter.ok() ? "" : filter.error().message));
  REQUIRE(filter.ok());
  return filter->matches(card, small_context(settings));
}

bool matches(std::string_view text) { return matches(text, small_card()); }

}  // namespace

TEST_CASE("an empty filter matches everything") {
  const auto filter = parse_filter("  \t ", small_settings());
  REQUIRE(filter.ok());
  CHECK(filter->matches_everything());
  CHECK(filter->to_string().empty());
  CHECK(matches(""));
  CHECK_FALSE(parse_filter("done", small_settings())->matches_everything());
}

TEST_CASE("terms are joined by and, values by or") {
  CHECK(matches("type:bug label:login"));
  CHECK(matches("type:bug and label:login"));
  CHECK_FALSE(matches("type:bug product:billing"));
  CHECK(matches("product:billing,portal"));
}

TEST_CASE("or, not, minus and parentheses group terms, and binds tighter than or") {
  CHECK(matches("type:story or type:bug"));
  CHECK(matches("type:bug or type:story product:billing"));
  CHECK_FALSE(matches("(type:bug or type:story) product:billing"));
  CHECK_FALSE(matches("-type:bug"));
  CHECK_FALSE(matches("not type:bug"));
  CHECK(matches("NOT -type:bug"));
  CHECK(matches("-(type:bug product:billing)"));
  CHECK_FALSE(matches("not(type:bug OR product:billing)"));
}

TEST_CASE("words are found without regard to case in id, title and description") {
  CHECK(matches("loops"));
  CHECK(matches("K7F3"));
  CHECK(matches("épée"));
  CHECK(matches("thrown"));
  CHECK_FALSE(matches("safari"));
  CHECK(matches("\"loops AFTER\""));
  CHECK_FALSE(matches("\"after loops\""));
  CHECK(matches("login*"));
  CHECK_FALSE(matches("loops*"));
  CHECK(matches("text:nothing,loops"));
}

TEST_CASE("a word that is nearly a state or a saved filter is a text to search for") {
  CHECK_FALSE(matches("opne"));
  CHECK_FALSE(matches("hott"));
  CHECK_FALSE(matches("\"open\""));
  CHECK(matches("open"));
}

TEST_CASE("free text matches any part, words match whole, a star matches the beginning") {
  CHECK(matches("title:LOOPS"));
  CHECK(matches("title:login*"));
  CHECK_FALSE(matches("title:loops*"));
  CHECK(matches("description:\"thrown back\""));
  CHECK(matches("acceptance:safari"));
  CHECK(matches("reporter:SARA"));
  CHECK_FALSE(matches("reporter:sar"));
  CHECK(matches("reporter:sar*"));
  CHECK(matches("id:K7F3Q2"));
  CHECK(matches("label:saf*"));
}

TEST_CASE("field names may be singular or plural, with hyphens, in any case") {
  CHECK(matches("assignee:bo"));
  CHECK(matches("assignees:bo"));
  CHECK(matches("Label:login labels:safari"));
  CHECK(matches("client:acme clients:globex"));
  CHECK(matches("known-error:no"));
}

TEST_CASE("columns and types are known by their aliases, also in the card") {
  CHECK(matches("column:coding"));
  CHECK(matches("type:defect"));
  Card card = small_card();
  card.set_text(Field::column, "coding");
  card.set_text(Field::type, "pbi");
  CHECK(matches("column:develop", card));
  CHECK(matches("type:story", card));
  CHECK_FALSE(matches("type:bug", card));
}

TEST_CASE("an absent type is the first of the board, an absent class is standard") {
  Card card = small_card();
  card.set_text(Field::type, "");
  CHECK(matches("type:story", card));
  CHECK(matches("class:standard", card));
  CHECK(matches("class:none", card));
}

TEST_CASE("none and any ask whether there is a value; quoted they are words") {
  CHECK(matches("assignee:any"));
  CHECK_FALSE(matches("assignee:none"));
  CHECK(matches("parent:none"));
  CHECK(matches("parent:none,x1"));
  CHECK_FALSE(matches("label:\"none\""));
  CHECK(matches("label:*"));
  Card card = small_card();
  card.add(Field::labels, "none");
  CHECK(matches("label:\"none\"", card));
  CHECK(matches("due:any"));
  CHECK(matches("reach:none"));
}

TEST_CASE("a complaint's client counts as a client") {
  Card card = small_card();
  card.set_list(Field::clients, {});
  CHECK(matches("clients:none", card));
  card.set_text(Field::client, "initech");
  CHECK(matches("client:initech", card));
  CHECK(matches("clients:any", card));
}

TEST_CASE("me is the person who asks, and nobody when that is unknown") {
  CHECK(matches("assignee:me"));
  CHECK(matches("mine"));
  CHECK_FALSE(matches("reporter:me"));
  const Settings settings = small_settings();
  FilterContext context = small_context(settings);
  context.me.clear();
  CHECK_FALSE(parse_filter("mine or assignee:me", settings)->matches(small_card(), context));
}

TEST_CASE("numbers compare by value") {
  CHECK(matches("size:3.0"));
  CHECK(matches("size>=3 size<=3 size>2.5 size<10"));
  CHECK_FALSE(matches("size>3"));
  CHECK_FALSE(matches("reach<5"));
  CHECK_FALSE(matches("reach>=0"));
}

TEST_CASE("dates compare by day, also relative to today") {
  CHECK(matches("due:2026-11-20"));
  CHECK(matches("due<2026-12-01 due>2026-11-19 due<=2026-11-20 due>=2026-11-20"));
  CHECK(matches("due<today due:yesterday due<+7d due:-1d due>-1w"));
  CHECK_FALSE(matches("due<-1d"));
  CHECK(matches("created<2026-11-02 created:2026-11-01"));
  CHECK_FALSE(matches("defer_until<2026-12-01"));
}

TEST_CASE("ages are in days of the zone with the first day counted") {
  CHECK(matches("age:21d age>2w age<=3w age>20"));
  CHECK(matches("here:12"));
  CHECK(matches("touched:11d"));
  const Settings settings = small_settings();
  FilterContext context = small_context(settings);
  context.zone = TimeZone::find("Europe/Madrid").value();
  CHECK(days_here(small_card(), context) == 11);
  CHECK(days_untouched(small_card(), context) == 10);
  CHECK(age_in_days(small_card(), context) == 21);
}

TEST_CASE("the age of a finished card ends on the day it was finished") {
  Card card = small_card();
  card.set_text(Field::column, "done");
  card.history.push_back({instant("2026-11-12T08:00:00Z"), EventKind::entered, "bo", "done"});
  CHECK(matches("age:12", card));
  CHECK(matches("here:10", card));
  card.created = instant("2026-12-01T00:00:00Z");
  CHECK(matches("age:1", card));
}

TEST_CASE("states are known by their names and after is") {
  const Card card = small_card();
  CHECK(matches("open overdue is:open is:overdue,done"));
  CHECK_FALSE(matches("blocked or done or dropped or deferred or expedite or unassigned"));
  Card other = card;
  other.history.push_back({instant("2026-11-11T00:00:00Z"), EventKind::blocked, "bo", "vendor"});
  CHECK(matches("blocked", other));
  other.set_text(Field::column, "done");
  CHECK(matches("done -open -overdue -blocked", other));
  other.set_text(Field::column, "dropped");
  CHECK(matches("dropped -open -done", other));
  other = card;
  other.set_text(Field::class_of_service, "expedite");
  other.set_text(Field::defer_until, "2026-11-22");
  other.set_list(Field::assignees, {});
  CHECK(matches("expedite deferred unassigned -mine", other));
  other.set_text(Field::defer_until, "2026-11-21");
  CHECK_FALSE(matches("deferred", other));
}

TEST_CASE("stage asks for what time in the column means") {
  CHECK(matches("stage:active"));
  CHECK(matches("stage:wait,ACTIVE"));
  CHECK_FALSE(matches("stage:done"));
}

TEST_CASE("saved filters are known by their bare name and may name each other") {
  CHECK(matches("hot"));
  CHECK(matches("mine-hot open"));
  CHECK_FALSE(matches("-hot"));
  CHECK(parse_filter("Hot -done", small_settings())->to_string() == "hot -done");
}

TEST_CASE("map entries are found by entry, key or value") {
  Card card = small_card();
  card.set_list(Field::requested_by, {"department: Sales", "person: ann"});
  CHECK(matches("requested_by:sales", card));
  CHECK(matches("requested_by:person", card));
  CHECK(matches("requested_by:\"person: ann\"", card));
  CHECK_FALSE(matches("requested_by:bob", card));
}

TEST_CASE("what a term may begin with is listed with a sentence each") {
  for (const FilterTerm& term : filter_terms()) {
    INFO(term.name);
    CHECK_FALSE(term.doc.empty());
    if (!term.name.ends_with(':')) CHECK(parse_filter(term.name, small_settings()).ok());
  }
  CHECK(filter_terms().front().name == "text:");
}
