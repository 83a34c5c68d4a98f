#include "merge/common_card.hpp"

#include <catch2/catch.hpp>

#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

const std::string kHead = "id: k7f3q2\ntitle: \"Login loops\"\ncreated: 2026-11-18T09:14:03Z\n\n";
const std::string kFirst = "\nhistory:\n- {at: 2026-11-18T09:14:03Z, by: sara, column: ready}\n";

TEST_CASE("two versions without a known base lose neither labels nor events") {
  const std::string ours = kHead + "column: develop\n\nlabels: [a, b]\n" + kFirst +
                           "- {at: 2026-11-20T10:00:00Z, by: bo, column: develop}\n";
  const std::string theirs = kHead + "column: review\n\nlabels: [b, c]\n" + kFirst +
                             "- {at: 2026-11-19T10:00:00Z, by: bo, column: review}\n";
  const auto merged = merge_without_base(ours, theirs, "card.yaml");
  REQUIRE(merged.ok());
  CHECK_FALSE(merged->conflict);
  CHECK(merged->text == kHead + "column: develop\n\nlabels: [a, b, c]\n" + kFirst +
                            "- {at: 2026-11-19T10:00:00Z, by: bo, column: review}\n"
                            "- {at: 2026-11-20T10:00:00Z, by: bo, column: develop}\n");
}

TEST_CASE("of two titles without a known base the one that gives way is named") {
  const std::string tail = "created: 2026-11-18T09:14:03Z\n\ncolumn: ready\n" + kFirst;
  const std::string ours = "id: k7f3q2\ntitle: \"Alpha\"\n" + tail;
  const std::string theirs = "id: k7f3q2\ntitle: \"Beta\"\n" + tail;
  const auto merged = merge_without_base(ours, theirs, "card.yaml");
  REQUIRE(merged.ok());
  CHECK(merged->text == theirs);
  REQUIRE(merged->notes.size() == 1);
  CHECK(merged->notes[0].message ==
        "'title' was changed on both sides: 'Beta' is taken, 'Alpha' gives way");
}

TEST_CASE("what both have in common is the base") {
  const auto ours = parse_card(kHead + "column: develop\n\nlabels: [a, b]\n", "a");
  const auto theirs = parse_card(kHead + "column: ready\n\nlabels: [b, c]\n", "b");
  REQUIRE(ours.ok());
  REQUIRE(theirs.ok());
  const Card common = common_card(ours->card, theirs->card);
  CHECK(common.column() == "develop");
  CHECK(common.list(Field::labels) == std::vector<std::string>{"b"});
  CHECK(common == common_card(theirs->card, ours->card));
}

}  // namespace
}  // namespace kanban
