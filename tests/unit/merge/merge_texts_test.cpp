#include "merge/merge_texts.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

const std::string kBase = R"(id: k7f3q2
title: "Login loops"
created: 2026-11-18T09:14:03Z

column: ready

class: 'standard'  # as agreed
x-team: red

description: |
  One.
  Two.
  Three.

history:
- {at: 2026-11-18T09:14:03Z, by: sara, column: ready}
)";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

MergedText merged(const std::string& base, const std::string& ours, const std::string& theirs) {
  auto result = merge_card_texts(base, ours, theirs, "card.yaml");
  if (!result.ok()) FAIL(result.error().code << ": " << result.error().message);
  return *result;
}

std::string moved(const std::string& text, const std::string& column, const std::string& at) {
  return replaced(text, "column: ready\n\n", "column: " + column + "\n\n") + "- {at: " + at +
         ", by: bo, column: " + column + "}\n";
}

TEST_CASE("a side that changed nothing gives way byte for byte, even if it cannot be read") {
  CHECK(merged("a", "a", "b").text == "b");
  CHECK(merged("a", "c", "a").text == "c");
  CHECK(merged("", "c", "c").text == "c");
}

TEST_CASE("two moves are merged where lines cannot be") {
  const MergedText out = merged(kBase, moved(kBase, "develop", "2026-11-20T10:00:00Z"),
                                moved(kBase, "review", "2026-11-19T10:00:00Z"));
  CHECK_FALSE(out.conflict);
  CHECK(out.text == replaced(kBase, "column: ready\n\n", "column: develop\n\n") +
                        "- {at: 2026-11-19T10:00:00Z, by: bo, column: review}\n"
                        "- {at: 2026-11-20T10:00:00Z, by: bo, column: develop}\n");
}

TEST_CASE("texts in conflict stand between git's markers inside the block") {
  const MergedText out =
      merged(kBase, replaced(kBase, "  Two.\n", "  Too.\n"), replaced(kBase, "  Two.\n", "  2.\n"));
  CHECK(out.conflict);
  CHECK(out.text ==
        replaced(kBase, "  Two.\n", "<<<<<<< ours\n  Too.\n=======\n  2.\n>>>>>>> theirs\n"));
  REQUIRE(out.notes.size() == 1);
  CHECK(out.notes[0].code == "merge-conflict");
  CHECK(out.notes[0].where->path == "card.yaml");
}

TEST_CASE("two cards of one name are refused, and a text that cannot be read as well") {
  const auto two = merge_card_texts("", kBase, kBase + "# b\n", "card.yaml");
  REQUIRE_FALSE(two.ok());
  CHECK(two.error().code == "merge-two-cards");
  const auto broken = merge_card_texts(kBase, kBase + "# b\n", "id: [", "card.yaml");
  REQUIRE_FALSE(broken.ok());
  CHECK(broken.error().kind == ErrorKind::invalid);
  const MergedText plain = plain_merge("a\nb\n", "A\nb\n", "x\nb\n");
  CHECK(plain.conflict);
  CHECK(plain.text == "<<<<<<< ours\nA\n=======\nx\n>>>>>>> theirs\nb\n");
}

TEST_CASE("a base with markers of an earlier merge is read without them") {
  const std::string torn =
      replaced(kBase, "  Two.\n", "<<<<<<< a\n  Two.\n=======\n  Too.\n>>>>>>> b\n");
  const MergedText out = merged(torn, moved(kBase, "develop", "2026-11-20T10:00:00Z"),
                                replaced(kBase, "title: \"Login loops\"", "title: \"Loops\""));
  CHECK_FALSE(out.conflict);
}

TEST_CASE("what a base leaves undecided is decided by nobody when both sides keep their own") {
  for (const std::string& mark : {std::string("<<<<<<<"), std::string("<<<<<<<<<")}) {
    const auto of = [&](char c) { return std::string(mark.size(), c); };
    const std::string torn = replaced(
        kBase, "  Two.\n", of('<') + " a\n  Two.\n" + of('=') + "\n  Too.\n" + of('>') + " b\n");
    const std::string two = moved(kBase, "develop", "2026-11-20T10:00:00Z");
    const std::string too = replaced(kBase, "  Two.\n", "  Too.\n");
    const MergedText out = merged(torn, two, too);
    REQUIRE(out.conflict);
    CHECK(out.notes.back().message.find("'description' was changed on both sides") == 0);
    CHECK(out.text.find("<<<<<<< ours\n  Two.\n=======\n  Too.\n>>>>>>> theirs\n") !=
          std::string::npos);
    CHECK(out.text.find("column: develop\n") != std::string::npos);
    // Where both decided alike it is decided; a side that left it out has decided as well.
    CHECK_FALSE(merged(torn, too, replaced(too, "Login", "Logon")).conflict);
    CHECK(merged(torn, replaced(kBase, "  Two.\n", ""), too).conflict);
  }
}

TEST_CASE("line ends that one side changed are taken with the other side's change") {
  const std::string dos = replaced(kBase, "Login", "Logon");
  std::string returns;
  for (const char c : dos) returns += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const MergedText out = merged(kBase, returns, moved(kBase, "develop", "2026-11-20T10:00:00Z"));
  CHECK_FALSE(out.conflict);
  CHECK(out.text.find("title: \"Logon loops\"\r\n") != std::string::npos);
  CHECK(out.text.find("column: develop\r\n") != std::string::npos);
}

TEST_CASE("comments and quoting of both sides stay, also those of the value that gave way") {
  const std::string ours =
      replaced(replaced(kBase, "title: \"Login loops\"", "title: 'Login loops'"),
               "class: 'standard'  # as agreed", "class: 'expedite'  # said Acme");
  const std::string theirs = moved(replaced(kBase, "class: 'standard'  # as agreed",
                                            "# look here\nclass: 'fixed'  # said Globex"),
                                   "develop", "2026-11-20T10:00:00Z");
  const MergedText out = merged(kBase, ours, theirs);
  CHECK_FALSE(out.conflict);
  CHECK(out.text.find("title: 'Login loops'\n") != std::string::npos);
  CHECK(out.text.find("# look here\n# said Acme\nclass: 'fixed'  # said Globex\n") !=
        std::string::npos);
}

TEST_CASE("a comment behind an event stays when the other side writes the event anew") {
  const std::string event = "by: sara, column: ready}";
  const std::string ours = replaced(kBase, event, event + "  # by phone");
  const std::string theirs =
      moved(replaced(kBase, event, "by: sara, column: ready, because: \"agreed\"}  # in the daily"),
            "develop", "2026-11-20T10:00:00Z");
  const std::string rows =
      "history:\n# by phone\n- {at: 2026-11-18T09:14:03Z, by: sara, column: ready, because: "
      "\"agreed\"}  # in the daily\n";
  CHECK(merged(kBase, ours, theirs).text.find(rows) != std::string::npos);
  CHECK(merged(kBase, theirs, ours).text.find(rows) != std::string::npos);
}

TEST_CASE("new keys of both sides begin a paragraph once") {
  const MergedText out =
      merged(kBase, replaced(kBase, "\ndescription:", "\nproduct: portal\n\ndescription:"),
             replaced(kBase, "\ndescription:", "\nparent: m2x9ta\n\ndescription:"));
  CHECK(out.text.find("\n\nproduct: portal\nparent: m2x9ta\n\ndescription:") != std::string::npos);
}

}  // namespace
}  // namespace kanban
