#include <catch2/catch.hpp>

#include "query/filter.hpp"
#include "tests/unit/query/board.hpp"

using namespace kanban;

namespace {

Error error_of(std::string_view text, const Settings& settings = small_settings()) {
  const auto filter = parse_filter(text, settings);
  INFO(text);
  REQUIRE_FALSE(filter.ok());
  CHECK(filter.error().kind == ErrorKind::usage);
  return filter.error();
}

// The place of the caret under the filter, counted from 0.
std::size_t caret_of(const Error& error) {
  REQUIRE(error.details.size() >= 2);
  return error.details[error.details.size() - 1].find('^');
}

}  // namespace

TEST_CASE("a filter that cannot be read says what is wrong and points at it") {
  const Error error = error_of("label:login (type:bug");
  CHECK(error.code == "bad-filter");
  CHECK(error.message == "a '(' that is never closed (character 13 of the filter)");
  CHECK(error.details == std::vector<std::string>{"label:login (type:bug", "            ^"});
}

TEST_CASE("the caret stands below the right column of wide and of unsafe text") {
  CHECK(caret_of(error_of("日本 )")) == 5);
  CHECK(caret_of(error_of("a\x1b )")) == 4);
}

TEST_CASE("every way to write a broken filter has its own message") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"a )", "a ')' without its '('"},
      {"()", "empty parentheses"},
      {"a or", "a term is missing"},
      {"or a", "a term is missing before 'or'"},
      {"a or or b", "a term is missing before 'or'"},
      {"a and", "a term is missing"},
      {"a - b", "a '-' with nothing to negate"},
      {"-", "a '-' with nothing to negate"},
      {"not", "a term is missing"},
      {"\"open", "a quote that is never closed"},
      {"\"a\"b", "a blank is missing after the closing quote"},
      {"a\"b\"", "a quote inside a word; put the quotes around all of it"},
      {"label:", "a value is missing"},
      {"label:login,", "a value is missing"},
      {"\"\"", "an empty text is no value"},
      {"label<x", "'labels' has no order to compare by; write labels:VALUE"},
      {"size<any", "none and any have no order to compare by"},
      {"size<1,2", "a comparison takes one value"},
      {"size:big", "'big' is no number; write 3 or 0.5"},
      {"age>10y", "'10y' is no number of days; write 10d or 2w"},
      {"age:none", "'none' is no number of days; write 10d or 2w"},
      {"due<2026-02-30", "'2026-02-30' is no day; write 2026-12-01, today, +7d or -2w"},
      {"due<+999999999d", "'+999999999d' is no day; write 2026-12-01, today, +7d or -2w"},
      {"stage:doing", "no stage 'doing'"},
      {"is:opne", "no state 'opne'"},
      {"known_error:perhaps", "'perhaps' is neither yes nor no"},
  };
  for (const auto& [text, message] : cases) {
    const Error error = error_of(text);
    INFO(text);
    CHECK(error.code == "bad-filter");
    CHECK(error.message.substr(0, error.message.find(" (character")) == message);
  }
  CHECK(error_of("is:opne").hints == std::vector<std::string>{"did you mean 'open'?"});
}

TEST_CASE("an unknown field is named with the nearest and the way to search for the text") {
  const Error error = error_of("lable:x");
  CHECK(error.code == "unknown-field");
  CHECK(error.hints.front() == "did you mean 'labels'?");
  CHECK(error_of("http://example.org").hints.back() ==
        "put quotes around a text to search for: \"http://example.org\"");
  CHECK(error_of("comments:x").code == "unknown-field");
  CHECK(error_of("deu<2026-01-01").code == "unknown-field");
}

TEST_CASE("values that the board does not have are errors of their own") {
  CHECK(error_of("column:doingg").code == "unknown-column");
  CHECK(error_of("type:bgu").code == "unknown-type");
  CHECK(error_of("type:bgu").hints == std::vector<std::string>{"did you mean 'bug'?"});
  CHECK(error_of("label:x").code == "unknown-label");
  CHECK(error_of("product:x").code == "unknown-product");
  CHECK(error_of("class:x").code == "unknown-class");
  CHECK(error_of("impact:x").code == "unknown-impact");
  Settings settings = small_settings();
  settings.clients_closed = true;
  CHECK(error_of("client:x", settings).code == "unknown-client");
}

TEST_CASE("a filter has at most 1,000 characters and its parentheses 64 levels") {
  CHECK(parse_filter(std::string(1000, 'a'), small_settings()).ok());
  CHECK(error_of(std::string(1001, 'a')).code == "filter-too-long");
  std::string wide;
  for (int i = 0; i < 1000; ++i) wide += "é";
  CHECK(parse_filter(wide, small_settings()).ok());
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '(') + "a" + std::string(depth, ')');
  };
  CHECK(parse_filter(nested(64), small_settings()).ok());
  CHECK(error_of(nested(65)).message.starts_with("parentheses nested more than 64 deep"));
  CHECK(parse_filter(std::string(999, '-') + "a", small_settings()).ok());
}

TEST_CASE("saved filters in a circle are an error that shows it") {
  Settings settings = small_settings();
  settings.filters = {{"one", "two open"}, {"two", "-(one)"}};
  const Error error = error_of("one", settings);
  CHECK(error.code == "bad-filter");
  CHECK(error.message.starts_with("the saved filter 'one' names itself"));
  CHECK(error.details[2] == "circle: one → two → one");
}

TEST_CASE("an error inside a saved filter names the filter") {
  Settings settings = small_settings();
  settings.filters = {{"one", "type:bug ("}};
  const Error error = error_of("open one", settings);
  CHECK(error.details.front() == "type:bug (");
  CHECK(error.details.back() == "in the saved filter 'one' of board.yaml");
}

TEST_CASE("saved filters that multiply each other are refused") {
  Settings settings = small_settings();
  settings.filters = {{"f0", "a"}};
  for (int i = 1; i <= 12; ++i) {
    const std::string below = "f" + std::to_string(i - 1);
    settings.filters.emplace_back("f" + std::to_string(i), below + " " + below);
  }
  CHECK(parse_filter("f6", settings).ok());
  CHECK(error_of("f12", settings).code == "filter-too-long");
}

TEST_CASE("a filter has a normal spelling") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"type:PBI,Defect", "type:story,bug"},
      {"label:login   NOT  (mine)", "labels:login -mine"},
      {"(a b) c", "\"a\" \"b\" \"c\""},
      {"(a or b) c", "(\"a\" or \"b\") \"c\""},
      {"a or (b or c)", "\"a\" or \"b\" or \"c\""},
      {"-(a or b)", "-(\"a\" or \"b\")"},
      {"-(-(a b)) c", "\"a\" \"b\" \"c\""},
      {"is:open,done", "open or done"},
      {"due<+2w", "due<+14d"},
      {"due:today,yesterday", "due:today,-1d"},
      {"size>=03.50 age>2w", "size>=3.5 age>14d"},
      {"title:\"two words\",x*", "title:\"two words\",x*"},
      {"title:\"a\\\"b\\\\\"*", "title:\"a\\\"b\\\\\"*"},
      {"label:\"none\" label:none assignee:me", "labels:\"none\" labels:none assignees:me"},
      {"text:a,\"b c\" foo*", "text:a,\"b c\" \"foo\"*"},
      {"Known-Error:yes", "known_error:any"},
      {"* \"*\"", "\"*\" \"*\""},
  };
  const Settings settings = small_settings();
  for (const auto& [text, normal] : cases) {
    const auto filter = parse_filter(text, settings);
    INFO(text);
    REQUIRE(filter.ok());
    CHECK(filter->to_string() == normal);
    CHECK(parse_filter(normal, settings)->to_string() == normal);
  }
}
