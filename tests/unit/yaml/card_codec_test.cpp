#include "yaml/card_codec.hpp"

#include <catch2/catch.hpp>

#include "base/text.hpp"

namespace kanban {
namespace {

constexpr std::string_view kCanonical = R"(id: k7f3q2
title: "Login loops after the 2.3 update"
type: bug
created: 2026-11-18T09:14:03Z
reporter: sara

column: develop

rank: nbbbb
class: standard
impact: high
due: 2026-12-05
size: 3
estimate: {value: 8, time: 3}

product: portal
parent: m2x9ta
blocks: [p4d8ce]

assignees: [bo]

labels: [login, safari]

clients:
- acme
- globex

description: |
  Users are thrown back to the login page after the update.

  It happens twice a day.

acceptance:
- "[ ] logs in on Safari 17"
- "[x] error is logged"

x-ticket: 4711

comments:
- at: 2026-11-19T08:00:00Z
  by: paula
  text: |
    Acme called again.

history:
- {at: 2026-11-18T09:14:03Z, by: sara, column: intake}
- {at: 2026-11-19T07:58:41Z, by: paula, column: ready, because: "promised: \"soon\""}
- {at: 2026-11-20T15:00:00Z, by: bo, blocked: "waiting for the vendor"}
- {at: 2026-11-20T16:00:00Z, unblocked: true}
- {at: 2026-11-20T17:00:00Z, decided: defer, until: 2027-01-01}
)";

const std::string kHead =
    "id: k7f3q2\ntitle: \"T\"\ncreated: 2026-11-18T09:14:03Z\ncolumn: intake\n";

Card good(std::string_view text) {
  auto parsed = parse_card(text, "card.yaml");
  if (!parsed.ok()) FAIL(parsed.error().code << ": " << parsed.error().message);
  return parsed->card;
}

// path:line:col code message, as the first line of a message shows them.
std::string refusal(std::string_view text) {
  const auto parsed = parse_card(text, "c.yaml");
  if (parsed.ok()) return "accepted";
  const Error& error = parsed.error();
  return std::to_string(error.where->line) + ":" + std::to_string(error.where->column) + " " +
         error.code + ": " + error.message;
}

std::string warning(std::string_view text) {
  const auto parsed = parse_card(text, "c.yaml");
  if (!parsed.ok()) return "refused: " + parsed.error().message;
  if (parsed->warnings.size() != 1) return std::to_string(parsed->warnings.size()) + " warnings";
  const Error& error = parsed->warnings.front();
  return std::to_string(error.where->line) + ":" + std::to_string(error.where->column) + " " +
         error.code + ": " + error.message;
}

TEST_CASE("a canonical card reads the same through both readers and writes back byte for byte") {
  Card scanned;
  REQUIRE(scan_canonical_card(kCanonical, scanned));
  const auto events = parse_card_events(kCanonical, "c.yaml");
  REQUIRE(events.ok());
  CHECK(events->warnings.empty());
  CHECK(events->card == scanned);
  CHECK(write_card(scanned) == kCanonical);
  CHECK(scanned.history.size() == 5);
  CHECK(scanned.history[1].because == "promised: \"soon\"");
  CHECK(scanned.text(Field::description) ==
        "Users are thrown back to the login page after the update.\n\nIt happens twice a day.");
  CHECK(scanned.extras == std::vector<Extra>{{"x-ticket", "4711"}});
}

TEST_CASE("the scanner uses a card again without leaving anything of the last one") {
  Card card;
  REQUIRE(scan_canonical_card(kCanonical, card));
  REQUIRE(scan_canonical_card(kHead, card));
  CHECK(card == good(kHead));
  CHECK(card.history.empty());
}

TEST_CASE("a card outside the canonical form reads the same through the events") {
  const std::string loose =
      "# a comment\r\ncolumn:   develop # by hand\r\n'id': \"k7f3q2\"\r\ntitle: Login loops\r\n  "
      "again\r\ncreated: 2026-11-18T09:14:03Z\r\nlabels:\r\n  - b\r\n  - 'a'\r\nassignees: "
      "[bo,\r\n  "
      "ann]\r\ndescription: >\r\n  one\r\n  two\r\nhistory:\r\n  - at: 2026-11-18T09:14:03Z\r\n    "
      "column: develop";
  Card card;
  CHECK_FALSE(scan_canonical_card(loose, card));
  card = good(loose);
  CHECK(card.column() == "develop");
  CHECK(card.title() == "Login loops again");
  CHECK(card.list(Field::labels) == std::vector<std::string>{"a", "b"});
  CHECK(card.list(Field::assignees) == std::vector<std::string>{"ann", "bo"});
  CHECK(card.text(Field::description) == "one two");
  CHECK(card.history.size() == 1);
}

TEST_CASE("the text of a value is what was written, whatever YAML makes of it") {
  for (const std::string word : {"0123", "no", "1.10", "null", "~x", "12:30", "0x1F", "true"}) {
    const Card card = good(kHead + "sprint: " + (word == "~x" ? "'~x'" : word) + "\n");
    CHECK(card.text(Field::sprint) == word);
    CHECK(good(write_card(card)) == card);
  }
  CHECK(good("id: '0123'\ntitle: null\ncreated: 2026-11-18T09:14:03Z\ncolumn: no").title() ==
        "null");
}

TEST_CASE("bad cards are refused at their place") {
  CHECK(refusal("") == "1:1 empty-card: the file holds no card");
  CHECK(refusal("# only\n\n") == "1:1 empty-card: the file holds no card");
  CHECK(refusal(",") == "1:1 empty-card: the file holds no card");
  CHECK(refusal("id: a\n---\nid: b\n") ==
        "2:1 several-documents: one card per file; a second document starts at line 2");
  CHECK(refusal("- a\n") == "1:1 not-a-mapping: a card must be `key: value` lines");
  CHECK(refusal("hello\n") == "1:1 not-a-mapping: a card must be `key: value` lines");
  CHECK(refusal("title: \"abc\nid: x\n") == "1:8 unclosed-quote: this quote is never closed");
  CHECK(refusal("title: \"abc\nwords: \"d\"\n") ==
        "1:8 unclosed-quote: this quote is never closed");
  CHECK(refusal("title: 'abc\n") == "1:8 unclosed-quote: this quote is never closed");
  CHECK(refusal("title: fix: the bug\n") ==
        "1:11 unquoted-colon: a value with \": \" in it needs quotes");
  CHECK(refusal("title: @home\n") ==
        "1:8 reserved-start: a value cannot begin with @ unless it is quoted");
  CHECK(refusal("title: `x`\n") ==
        "1:8 reserved-start: a value cannot begin with ` unless it is quoted");
  CHECK(refusal("id: a\nlabels:\n\t- b\n") == "3:1 tab-indent: tabs cannot indent YAML");
  CHECK(refusal("id: a\n  title: x\n") ==
        "2:3 bad-indent: this line is indented deeper than the key above it allows");
  CHECK(refusal("comments:\n- at: 2026-11-18\n  by: ada\n  text: hm\nlabels: [\n")
            .find("bad-indent") == std::string::npos);
  CHECK(refusal("id: a\n<<<<<<< HEAD\ncolumn: b\n") ==
        "2:1 conflict-marker: a merge conflict is not solved here");
  CHECK(refusal(kHead + "column: x\n") ==
        "5:1 duplicate-key: 'column' was already given in line 4");
}

TEST_CASE("bad values are refused at their place") {
  CHECK(refusal("id: k7\ncreated: 2026-11-18T09:14:03Z\ncolumn: a\n") ==
        "1:1 missing-field: the card has no 'title'");
  CHECK(refusal("title: \"\"\n") == "1:8 bad-title: the title is empty");
  CHECK(refusal("title: \"a\\nb\"\n") == "1:8 bad-title: the title has more than one line");
  CHECK(refusal("title: " + std::string(501, 'x') + "\n") ==
        "1:8 bad-title: the title has 501 characters; the limit is 500");
  CHECK(refusal(kHead + "due: 2026-02-30\n").starts_with("5:6 not-a-date: "));
  CHECK(refusal(kHead + "due: tomorrow\n").starts_with("5:6 not-a-date: "));
  CHECK(refusal("created: 2026-11-18\n").starts_with("1:10 not-an-instant: "));
  CHECK(refusal(kHead + "history:\n- {at: 2026-11-18T09:14:03, column: a}\n")
            .starts_with("6:8 not-an-instant: "));
  CHECK(refusal(kHead + "history:\n- {at: 2026-11-18T09:14:03Z}\n") ==
        "6:3 bad-event: the event does not say what happened");
  CHECK(refusal(kHead + "size: big\n") ==
        "5:7 bad-value: 'size' must be a decimal number, not 'big'");
  CHECK(refusal(kHead + "labels: a\n") == "5:9 bad-value: 'labels' must be a list");
  CHECK(refusal(kHead + "blocks: [../x]\n").starts_with("5:10 bad-id: "));
}

TEST_CASE("bytes that no card may hold are refused at their place") {
  CHECK(refusal("\xEF\xBB\xBFid: a\n") ==
        "1:1 invalid-utf8: the file begins with a byte order mark");
  CHECK(refusal("id: a\nt: \xFF\n") == "2:4 invalid-utf8: the byte FF is not valid UTF-8");
  CHECK(refusal(std::string("id: a\0b\n", 8)) ==
        "1:6 control-character: the control character U+0000 stands in the file");
  CHECK(refusal("title: \"\\x1b[31m\"\n") ==
        "1:8 control-character: the value holds a control character, shown here as ^[");
  CHECK(refusal("title: \"a\\_b\"\n") ==
        "1:8 invalid-utf8: an escape in the value gives no valid UTF-8");
  CHECK(refusal(std::string(1024 * 1024 + 1, 'x')) ==
        "1:1 too-large: the file has 1048577 bytes; the limit is 1048576");
}

TEST_CASE("anchors, aliases, tags and other machinery are refused") {
  CHECK(refusal("id: &a b\n") == "1:5 not-allowed: anchors (&name) are not allowed");
  CHECK(refusal("id: a\ntitle: *a\n").find("not-allowed") != std::string::npos);
  CHECK(refusal("id: !!binary b\n") == "1:5 not-allowed: tags (!name) are not allowed");
  CHECK(refusal("id: ! b\n") == "1:5 not-allowed: tags (!name) are not allowed");
  CHECK(refusal("<<: {a: b}\n") == "1:1 not-allowed: merge keys (<<) are not allowed");
  CHECK(refusal("? id\n: b\n") == "1:3 not-allowed: a key must be one word");
  CHECK(refusal("[a]: b\n") == "1:1 not-allowed: a key must be one word");
  CHECK(refusal(": b\n").find("not-allowed: a key is missing") != std::string::npos);
  CHECK(refusal("%YAML 1.2\n---\nid: b\n") == "1:1 not-allowed: YAML directives are not allowed");
  CHECK(refusal("x: " + std::string(33, '[') + std::string(33, ']') + "\n").find("too-deep") !=
        std::string::npos);
  std::string many = "x-a: [0";
  for (int i = 0; i < 20001; ++i) many += ", 1";
  CHECK(refusal(many + "]\n").find("too-many-values") != std::string::npos);
}

TEST_CASE("what is odd but can be read gives a warning") {
  CHECK(warning("id: a\ntitle: fix #12 now\ncreated: 2026-11-18T09:14:03Z\ncolumn: b\n") ==
        "2:12 swallowed-comment: everything after ' #' is a comment; 'title' is read as 'fix'");
  CHECK(warning(kHead + "assignes: [bo]\n") ==
        "5:1 unknown-key: unknown key 'assignes'; it is kept as it is");
  CHECK(warning(kHead + "due:\n") == "5:1 empty-value: 'due' has no value; it is read as absent");
  CHECK(warning(kHead + "x-own: {a: [1, 2]}\n") == "0 warnings");
  CHECK(warning(kHead + "words: \"a\xE2\x80\xAE\"\n") ==
        "5:10 control-character: a character that turns the direction of text stands in the file");
  CHECK(warning(kHead + "words: \"a\\u202E b\\u2066\"\n") ==
        "5:8 control-character: the value holds a character that turns the direction of text, as "
        "an escape");
}

TEST_CASE("hints show the line as it should be written") {
  const auto hint = [](std::string_view text) {
    const auto parsed = parse_card(text, "c.yaml");
    return parsed.ok() ? parsed->warnings.front().hints.back() : parsed.error().hints.back();
  };
  CHECK(hint("title: fix: the bug\n") == "write it as: title: \"fix: the bug\"");
  CHECK(hint("title: @home\n") == "write it as: title: \"@home\"");
  CHECK(hint(kHead + "words: fix #12 now\n") ==
        "if it belongs to the text, write: words: \"fix #12 now\"");
  CHECK(hint(kHead + "assignes: [bo]\n") == "did you mean 'assignees'?");
}

TEST_CASE("unknown keys are kept with the text that they have") {
  const Card card =
      good(kHead + "x-a: {b: [1, 2]}  # why\nodd:\n  - one\n  - two: 3\nx-e: \"q\"\n");
  CHECK(card.extras == std::vector<Extra>{{"x-a", "{b: [1, 2]}"},
                                          {"odd", "\n  - one\n  - two: 3"},
                                          {"x-e", "\"q\""}});
  CHECK(good(write_card(card)) == card);
}

TEST_CASE("words are written plain where every reader agrees on them") {
  const auto written = [](const std::string& word) {
    Card card = good(kHead);
    card.set_text(Field::sprint, word);
    const std::string text = write_card(card);
    const std::size_t from = text.find("sprint: ") + 8;
    return text.substr(from, text.find('\n', from) - from);
  };
  for (const std::string word : {"alpha", "To Do", "3rd", "2x9ta", "a.b/c", "été", "R&D", "x-1"}) {
    CHECK(written(word) == word);
  }
  for (const std::string word :
       {"yes", "NO", "null", "123", "1e5", "0x1f", "2026-11-18", "12:30", "-a", "a: b", "a #b",
        "a,b", "[a", "ux?", "@a", "=", "~", "a ", ".5"}) {
    CHECK(written(word) == "\"" + word + "\"");
  }
}

TEST_CASE("long text is a literal block unless that would lose something") {
  const auto round = [](const std::string& value) {
    Card card = good(kHead);
    card.set_text(Field::description, value);
    const std::string text = write_card(card);
    CHECK(good(text) == card);
    return text.find("description: |") != std::string::npos;
  };
  CHECK(round("one\n\ntwo\n  three\n# four"));
  CHECK(round("tab\tinside"));
  CHECK_FALSE(round("ends with a line end\n"));
  CHECK_FALSE(round(" begins with a blank"));
  CHECK_FALSE(round("\nempty first line"));
  CHECK_FALSE(round("a\r\nb"));
  CHECK_FALSE(round("blank line\n   \nof blanks"));
  CHECK_FALSE(round("line separator \xE2\x80\xA8 here"));
}

}  // namespace
}  // namespace kanban
