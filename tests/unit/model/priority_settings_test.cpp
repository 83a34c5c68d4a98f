#include "model/priority_settings.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

TEST_CASE("a decimal is read in hundredths, rounded half up") {
  CHECK(read_hundredths("5") == 500);
  CHECK(read_hundredths("0.5") == 50);
  CHECK(read_hundredths("2.58") == 258);
  CHECK(read_hundredths("0.125") == 13);
  CHECK(read_hundredths("0.1249") == 12);
  CHECK(read_hundredths("0") == 0);
}

TEST_CASE("what is no decimal from 0 on is nothing") {
  for (const char* text : {"", "-1", "1.", ".5", "1e3", "1,5", " 1", "1.2.3", "high"}) {
    INFO(text);
    CHECK_FALSE(read_hundredths(text).has_value());
  }
}

TEST_CASE("a number too large for the order counts as the largest") {
  CHECK(read_hundredths("99999999999999999999999") == kLargestHundredths);
  CHECK(read_hundredths("10000000000") == kLargestHundredths);
}

TEST_CASE("hundredths are shown with two places, or with those that say something") {
  CHECK(format_hundredths(500) == "5.00");
  CHECK(format_hundredths(5) == "0.05");
  CHECK(format_hundredths(8791) == "87.91");
  CHECK(short_hundredths(500) == "5");
  CHECK(short_hundredths(50) == "0.5");
  CHECK(short_hundredths(1000) == "10");
}

TEST_CASE("a model is known by its name") {
  for (const char* name : {"weighted", "wsjf", "cd3", "rice", "itil", "fifo", "manual"}) {
    const auto model = find_model(name);
    REQUIRE(model.has_value());
    CHECK(model_name(*model) == name);
  }
  CHECK_FALSE(find_model("Weighted").has_value());
}

TEST_CASE("a board that says nothing has the four classes, one with a curve") {
  const auto classes = default_class_rules();
  REQUIRE(classes.size() == 4);
  CHECK(classes[1].name == "fixed");
  CHECK(classes[1].curve.size() == 5);
  CHECK(classes[3].factor == 50);
}

TEST_CASE("what is expected of a type wins over what is expected of any") {
  PrioritySettings settings;
  CHECK_FALSE(set_days(settings, "bug").has_value());
  settings.sle = {{"", 10}, {"bug", 3}};
  CHECK(set_days(settings, "bug") == 3);
  CHECK(set_days(settings, "story") == 10);
}

}  // namespace
}  // namespace kanban
