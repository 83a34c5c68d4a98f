#include <algorithm>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "query/filter.hpp"
#include "query/sort.hpp"
#include "tests/unit/query/board.hpp"

using namespace kanban;

namespace {

rc::Gen<std::string> words(std::initializer_list<std::string> all) {
  return rc::gen::elementOf(std::vector<std::string>(all));
}

// A term, often of the small board, sometimes of free text.
rc::Gen<std::string> term() {
  return rc::gen::oneOf(
      words({"open", "blocked", "mine", "hot", "mine-hot", "is:open,done", "stage:wait,active",
             "type:bug", "type:pbi,defect", "label:login,none", "labels:\"none\"", "column:dev*",
             "assignee:me,bo", "parent:none", "clients:any", "label:*", "known_error:yes"}),
      words({"due<today", "due>=+2w", "due:-1d,2026-11-20", "created<=2026-11-01", "size>2.50",
             "size:3,0.50", "age>2w", "here<=012d", "touched<5", "defer:any"}),
      words({"loops", "épée", "title:ÉPÉE", "\"two words\"", "\"say \\\"hi\\\"\"*", "log*",
             "text:a,\"b c\"", "words:\"a,b\"*", "*", "title:\"x*\"", "source:csv:12", "a,b"}),
      rc::gen::map(rc::gen::nonEmpty(rc::gen::string<std::string>()), [](const std::string& text) {
        std::string out = "\"";
        for (const char c : text)
          out += (c == '"' || c == '\\') ? std::string("\\") + c : std::string(1, c);
        return out + "\"";
      }));
}

std::string grouped(const std::string& text) { return "(" + text + ")"; }

// A filter of at most three levels, spelled with brackets, blanks and keywords at random.
rc::Gen<std::string> filter_text(int levels) {
  if (levels == 0) return term();
  const auto below = [levels] { return filter_text(levels - 1); };
  return rc::gen::oneOf(
      term(), rc::gen::map(below(), [](const std::string& a) { return "-" + grouped(a); }),
      rc::gen::map(below(), [](const std::string& a) { return " not ( " + a + " )"; }),
      rc::gen::apply(
          [](const std::string& a, const std::string& b) { return grouped(a) + "  " + b; }, below(),
          below()),
      rc::gen::apply([](const std::string& a, const std::string& b) { return a + " OR " + b; },
                     below(), below()),
      rc::gen::apply(
          [](const std::string& a, const std::string& b) { return a + " and " + grouped(b); },
          below(), below()));
}

Card any_card() {
  Card card = small_card();
  card.set_text(Field::column, *words({"backlog", "develop", "coding", "done", "gone"}));
  card.set_text(Field::type, *words({"", "bug", "story", "pbi"}));
  card.set_text(Field::due, *words({"", "2026-11-20", "2026-12-31"}));
  card.set_text(Field::size, *words({"", "0.5", "3", "10"}));
  card.set_text(Field::title,
                *words({"log in", "Épée", "two words", "a,b", "say \"hi\" now", "*"}));
  card.set_list(Field::labels,
                *rc::gen::container<std::vector<std::string>>(words({"login", "none"})));
  card.set_list(Field::assignees,
                *rc::gen::container<std::vector<std::string>>(words({"bo", "ann"})));
  return card;
}

}  // namespace

TEST_CASE("the normal spelling of a filter means the same and is its own normal spelling") {
  CHECK(rc::check([] {
    const Settings settings = small_settings();
    const FilterContext context = small_context(settings);
    const auto first = parse_filter(*filter_text(3), settings);
    if (!first.ok()) RC_DISCARD("too long");
    const std::string normal = first->to_string();
    if (normal.size() > 1000) RC_DISCARD("too long");
    const auto second = parse_filter(normal, settings);
    RC_ASSERT(second.ok());
    RC_ASSERT(second->to_string() == normal);
    const Card card = any_card();
    RC_ASSERT(first->matches(card, context) == second->matches(card, context));
  }));
}

TEST_CASE("joining and negating filters is joining and negating what they match") {
  CHECK(rc::check([] {
    const Settings settings = small_settings();
    const FilterContext context = small_context(settings);
    const std::string a = *filter_text(1);
    const std::string b = *filter_text(1);
    const Card card = any_card();
    const auto matches = [&](const std::string& text) {
      const auto filter = parse_filter(text, settings);
      RC_ASSERT(filter.ok());
      return filter->matches(card, context);
    };
    RC_ASSERT(matches(grouped(a) + grouped(b)) == (matches(a) && matches(b)));
    RC_ASSERT(matches(a + " or " + b) == (matches(a) || matches(b)));
    RC_ASSERT(matches("-" + grouped(a)) == !matches(a));
  }));
}

TEST_CASE("any text is a filter with a normal spelling or an error of a known code") {
  CHECK(rc::check([] {
    const Settings settings = small_settings();
    const auto pieces = *rc::gen::container<std::vector<std::string>>(
        words({"(", ")", "\"", "-",   " ",   "or", "not", "label", ":",  "<",  "=",
               ",", "*", "x",  "due", "+7d", "\\", "é",   "\xFF",  "\n", "hot"}));
    std::string text;
    for (const std::string& piece : pieces) text += piece;
    const auto filter = parse_filter(text, settings);
    if (filter.ok()) {
      const auto again = parse_filter(filter->to_string(), settings);
      RC_ASSERT(again.ok());
      RC_ASSERT(again->to_string() == filter->to_string());
    } else {
      RC_ASSERT(filter.error().kind == ErrorKind::usage);
      const std::vector<std::string> codes{"bad-filter", "unknown-field", "unknown-label"};
      RC_ASSERT(std::count(codes.begin(), codes.end(), filter.error().code) == 1);
    }
  }));
}

TEST_CASE("sorting keeps every card and does not depend on the order it began with") {
  CHECK(rc::check([] {
    std::vector<CardFile> files(*rc::gen::inRange<std::size_t>(0, 12));
    for (std::size_t i = 0; i < files.size(); ++i) {
      files[i].card = any_card();
      files[i].card.set_text(Field::id, "c" + std::to_string(i));
    }
    std::vector<const CardFile*> forward;
    for (const CardFile& file : files) forward.push_back(&file);
    std::vector<const CardFile*> backward(forward.rbegin(), forward.rend());
    const auto keys = parse_sort(*words({"", "due", "-due,size", "column,-title", "labels,age"}));
    RC_ASSERT(keys.ok());
    sort_cards(forward, *keys, small_settings());
    sort_cards(backward, *keys, small_settings());
    RC_ASSERT(forward == backward);
    std::sort(backward.begin(), backward.end());
    RC_ASSERT(std::unique(backward.begin(), backward.end()) == backward.end());
  }));
}
