// Laws of the small text functions, over any bytes.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "base/date.hpp"
#include "base/text.hpp"
#include "base/width.hpp"

namespace kanban {
namespace {

// Text of the kinds that break things: ASCII, control characters, pieces of UTF-8, whole
// characters.
rc::Gen<std::string> any_text() {
  const auto piece = rc::gen::oneOf(
      rc::gen::map(rc::gen::arbitrary<char>(), [](char c) { return std::string(1, c); }),
      rc::gen::elementOf(std::vector<std::string>{"é", "日", "🎉", "e\u0301", "🇩🇪", "-", " ", "a",
                                                  "Z", "9", "\u202e", "ß"}));
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) { return join(pieces, ""); });
}

// The distance by its definition, without a table of rows: slow, and plainly right.
std::size_t slow_distance(std::string_view a, std::string_view b) {
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> known;
  const auto distance = [&](auto&& self, std::size_t i, std::size_t j) -> std::size_t {
    if (i == 0 || j == 0) return i + j;
    const auto key = std::pair(i, j);
    if (const auto found = known.find(key); found != known.end()) return found->second;
    std::size_t best = std::min(self(self, i - 1, j), self(self, i, j - 1)) + 1;
    best = std::min(best, self(self, i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
      best = std::min(best, self(self, i - 2, j - 2) + 1);
    }
    known[key] = best;
    return best;
  };
  return distance(distance, a.size(), b.size());
}

TEST_CASE("a slug is a file name of words, and the slug of itself") {
  CHECK(rc::check([] {
    const std::string made = slug(*any_text());
    RC_ASSERT(made.size() <= 48U);
    RC_ASSERT(made.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    RC_ASSERT(made.find("--") == std::string::npos);
    RC_ASSERT(!made.starts_with('-'));
    RC_ASSERT(!made.ends_with('-'));
    RC_ASSERT(slug(made) == made);
  }));
}

TEST_CASE("the edit distance is that of its definition") {
  CHECK(rc::check([] {
    const auto word = rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc")));
    const std::string a = *word;
    const std::string b = *word;
    RC_ASSERT(edit_distance(a, b) == slow_distance(a, b));
  }));
}

TEST_CASE("printable text is valid, of one line, and printable already") {
  CHECK(rc::check([] {
    const std::string shown = printable(*any_text());
    RC_ASSERT(find_invalid_utf8(shown) == std::string::npos);
    RC_ASSERT(std::none_of(shown.begin(), shown.end(),
                           [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; }));
    RC_ASSERT(printable(shown) == shown);
  }));
}

TEST_CASE("text cut to a width fits, and is whole when it fitted") {
  CHECK(rc::check([] {
    const std::string text = printable(*any_text());
    const auto columns = *rc::gen::inRange<std::size_t>(0, 40);
    const std::string cut = cut_to_width(text, columns);
    RC_ASSERT(display_width(cut) <= columns);
    RC_ASSERT(find_invalid_utf8(cut) == std::string::npos);
    if (display_width(text) <= columns) RC_ASSERT(cut == text);
    RC_ASSERT(display_width(pad_to_width(cut, columns)) == columns);
  }));
}

TEST_CASE("wrapped text fits, and has every letter when nothing says that some is left") {
  CHECK(rc::check([] {
    const std::string text = printable(*any_text());
    const auto columns = *rc::gen::inRange<std::size_t>(2, 30);
    const auto lines = *rc::gen::inRange<std::size_t>(1, 5);
    const std::vector<std::string> wrapped = wrap_to_width(text, columns, lines, "\x01");
    RC_ASSERT(wrapped.size() <= lines);
    std::string letters;
    for (const std::string& line : wrapped) {
      RC_ASSERT(display_width(line) <= columns);
      RC_ASSERT(!line.empty());
      letters += line;
    }
    const auto without_blanks = [](std::string from) {
      from.erase(std::remove(from.begin(), from.end(), ' '), from.end());
      return from;
    };
    if (letters.find('\x01') == std::string::npos)
      RC_ASSERT(without_blanks(letters) == without_blanks(text));
  }));
}

TEST_CASE("a canonical number is the canonical number of itself") {
  CHECK(rc::check([] {
    const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0019.-5")));
    const auto number = canonical_number(text);
    if (!number) return;
    RC_ASSERT(canonical_number(*number) == *number);
    RC_ASSERT(std::stod(*number) == std::stod(text));
  }));
}

TEST_CASE("an instant is what its text reads as") {
  CHECK(rc::check([] {
    const Instant first = utc_midnight(make_date(1, 1, 1));
    const Instant last = utc_midnight(make_date(9999, 12, 31));
    const Instant instant{*rc::gen::inRange(first.seconds, last.seconds)};
    const std::string text = format_instant(instant);
    RC_ASSERT(*parse_instant(text) == instant);
    RC_ASSERT(*parse_foreign_instant(text) == instant);
    RC_ASSERT(utc_date(instant) <= utc_date(Instant{instant.seconds + 1}));
    RC_ASSERT(text.substr(0, 10) == format_date(utc_date(instant)));
  }));
}

TEST_CASE("any text is read as a time or refused, and never both") {
  CHECK(rc::check([] {
    const auto text =
        *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123-:TZ+. ")));
    const auto read = parse_foreign_instant(text);
    if (read.ok()) RC_ASSERT(parse_instant(format_instant(*read)).ok());
  }));
}

}  // namespace
}  // namespace kanban
