#include <cstdlib>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "property/card_laws.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

// KANBAN_DEEP=1 runs a hundred times as many examples.
int rounds(int usual) { return std::getenv("KANBAN_DEEP") != nullptr ? usual * 100 : usual; }

// Fourteen hostile strings a card, a hundred seeds a property.
template <typename Law>
bool holds(int usual, Law law) {
  return rc::check([&] {
    Random random(*rc::gen::arbitrary<std::uint64_t>());
    for (int i = 0; i < rounds(usual); ++i) {
      const std::string broken = law(random);
      if (!broken.empty()) RC_FAIL(broken);
    }
  });
}

// A hostile card in which edits have something to hold on to.
std::string written_card(Random& random) { return write_card(laws::hostile_card(random)); }

TEST_CASE("hostile strings survive writing and both readers") {
  CHECK(holds(2, [](Random& random) -> std::string {
    const Card card = laws::hostile_card(random);
    const std::string text = write_card(card);
    const auto events = parse_card_events(text, "c.yaml");
    if (!events.ok()) return "refused: " + events.error().message + "\n" + text;
    if (events->card != card) return "the events read another card\n" + text;
    Card scanned;
    if (!scan_canonical_card(text, scanned)) return "not canonical\n" + text;
    return scanned == card ? "" : "the scanner reads another card\n" + text;
  }));
}

TEST_CASE("what the scanner accepts, the events read the same") {
  CHECK(holds(10, [](Random& random) {
    return laws::readers_agree(laws::mutated(written_card(random), random));
  }));
}

TEST_CASE("a scanner that keeps less reads the same of what it keeps") {
  CHECK(holds(6, [](Random& random) -> std::string {
    const std::string text = written_card(random);
    const std::string broken = laws::keeping_less_agrees(text);
    return broken.empty() ? laws::keeping_less_agrees(laws::mutated(text, random)) : broken;
  }));
}

TEST_CASE("a card that was read can be written and read again") {
  CHECK(holds(4, [](Random& random) {
    return laws::writing_loses_nothing(laws::mutated(written_card(random), random));
  }));
}

TEST_CASE("edits of a commented card change only the lines they must") {
  CHECK(holds(1, [](Random& random) -> std::string {
    const std::string text = laws::with_comments(written_card(random), random);
    const auto parsed = parse_card(text, "c.yaml");
    if (!parsed.ok()) return "a commented card is refused: " + parsed.error().message + "\n" + text;
    Card more = parsed->card;
    more.set_text(Field::column, "done");
    more.set_text(Field::product, "portal");
    more.add(Field::labels, "fuzz");
    more.add(Field::clients, "fuzz");
    const auto edited = edit_card(text, more, "c.yaml");
    if (!edited.ok()) return "not edited: " + edited.error().details[0] + "\n" + text;
    return laws::edits_keep_the_rest(text);
  }));
}

TEST_CASE("the scanner's spans are those of the events") {
  CHECK(holds(4, [](Random& random) -> std::string {
    const std::string text = laws::with_whole_line_comments(written_card(random), random);
    Card card;
    if (!scan_canonical_card(text, card)) return "not canonical\n" + text;
    const std::string broken = laws::spans_agree(text);
    return broken.empty() ? laws::spans_agree(laws::mutated(text, random)) : broken;
  }));
}

TEST_CASE("edits keep a card canonical and give the same bytes from the spans of either reader") {
  CHECK(holds(3, [](Random& random) -> std::string {
    std::string text = laws::with_whole_line_comments(written_card(random), random);
    for (int i = 0; i < 3; ++i) {
      Card before;
      if (!scan_canonical_card(text, before)) return "not canonical\n" + text;
      const Card after = laws::changed(before, random);
      const std::string broken = laws::edits_agree(text, after);
      if (!broken.empty()) return broken;
      auto edited = edit_card(text, after, "c.yaml");
      if (!edited.ok()) return "not edited: " + edited.error().details[0] + "\n" + text;
      text = std::move(*edited);
    }
    return {};
  }));
}

}  // namespace
}  // namespace kanban
