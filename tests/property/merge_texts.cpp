// The laws of merging two texts of a card, over random triples with comments, quoting and line ends
// of people: 1,000 each, or 100,000 with KANBAN_DEEP=1.
#include "merge/merge_texts.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "base/text.hpp"
#include "merge/merge_lines.hpp"
#include "property/merge_samples.hpp"
#include "yaml/blocks.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

using samples::Log;
using samples::Triple;

// A person's version of a text, with the comments that she wrote.
struct Version {
  std::string text = {};
  std::vector<std::string> comments = {};
};

// `text` with comments of `who` above and behind keys that no card can lose, and a title quoted
// another way.
Version annotated(const std::string& text, char who, Random& random) {
  Version version;
  const auto fresh = [&] {
    version.comments.push_back("# " + std::string(1, who) +
                               std::to_string(version.comments.size()) + ".");
    return version.comments.back();
  };
  for (const std::string_view line : lines_of(text)) {
    const bool kept =
        line.starts_with("title:") || line.starts_with("column:") || line.starts_with("created:");
    const bool row = line.starts_with("- {at:");
    if ((kept || line.starts_with("history:")) && random.below(5) == 0) {
      version.text += fresh() + "\n";
    }
    version.text += line;
    const bool commented = line.find(" #") != std::string_view::npos;
    if ((kept || row) && !commented && random.below(6) == 0) version.text += "  " + fresh();
    version.text += '\n';
  }
  if (random.below(6) == 0) version.text += fresh() + "\n";
  return version;
}

struct Texts {
  std::string base = {};
  Version ours = {};
  Version theirs = {};
};

Texts texts_of(const Triple& triple, Random& random) {
  Texts texts;
  texts.base = annotated(write_card(triple.base), 'b', random).text;
  const auto side = [&](const Card& card, char who) {
    const auto edited = edit_card(texts.base, card, "card.yaml");
    return annotated(edited.ok() ? *edited : texts.base, who, random);
  };
  texts.ours = side(triple.ours, 'o');
  texts.theirs = side(triple.theirs, 't');
  return texts;
}

template <typename Law>
void holds(Law law) {
  const std::uint64_t count = std::getenv("KANBAN_DEEP") != nullptr ? 1000 : 10;
  const auto first = *rc::gen::arbitrary<std::uint32_t>();
  for (std::uint64_t i = 0; i < count; ++i) {
    Random random(first + i);
    const Triple triple = samples::triple(random, random.below(3) == 0 ? Log::wild : Log::grows);
    const Texts texts = texts_of(triple, random);
    const std::string broken = law(texts);
    if (!broken.empty()) {
      RC_FAIL(broken + "\nseed " + std::to_string(first + i) + "\n--- base\n" + texts.base +
              "--- ours\n" + texts.ours.text + "--- theirs\n" + texts.theirs.text);
    }
  }
}

Card card_of(const std::string& text) {
  auto parsed = parse_card(text, "card.yaml");
  if (!parsed.ok()) RC_FAIL(parsed.error().message + "\n" + text);
  // Nothing reads the order of unknown keys.
  std::sort(parsed->card.extras.begin(), parsed->card.extras.end(),
            [](const Extra& a, const Extra& b) { return a.key < b.key; });
  return parsed->card;
}

MergedCard merged_cards(const Texts& texts) {
  return merge_cards(card_of(texts.base), card_of(texts.ours.text), card_of(texts.theirs.text));
}

Result<MergedText> merged_texts(const Texts& texts) {
  return merge_card_texts(texts.base, texts.ours.text, texts.theirs.text, "card.yaml");
}

bool same(Card a, Card b) {
  for (Card* card : {&a, &b}) {
    std::sort(card->extras.begin(), card->extras.end(),
              [](const Extra& x, const Extra& y) { return x.key < y.key; });
  }
  return a == b;
}

TEST_CASE("a merged text reads as the merged card") {
  CHECK(rc::check([] {
    holds([](const Texts& texts) -> std::string {
      const auto merged = merged_texts(texts);
      if (!merged.ok()) return "refused: " + merged.error().message;
      const MergedCard cards = merged_cards(texts);
      if (merged->conflict != !cards.conflicts.empty()) return "conflict or none";
      if (!merged->conflict) {
        return same(card_of(merged->text), cards.card) ? "" : "another card:\n" + merged->text;
      }
      const std::string ours = decide_markers(merged->text, MergeSide::ours);
      const std::string theirs = decide_markers(merged->text, MergeSide::theirs);
      const bool good =
          same(card_of(ours), cards.for_ours) && same(card_of(theirs), cards.for_theirs);
      return good ? "" : "decided for a side it is another card:\n" + merged->text;
    });
  }));
}

// The bytes may differ in rare cases, in where a comment or a blank line stands; what they say may
// not.
TEST_CASE("the sides of a merge of texts may be exchanged") {
  CHECK(rc::check([] {
    holds([](const Texts& texts) -> std::string {
      const auto one = merged_texts(texts);
      const auto two = merged_texts({texts.base, texts.theirs, texts.ours});
      if (!one.ok() || !two.ok()) return "refused";
      const std::string other =
          one->conflict ? decide_markers(two->text, MergeSide::theirs) : two->text;
      const std::string mine =
          one->conflict ? decide_markers(one->text, MergeSide::ours) : one->text;
      return card_of(mine) == card_of(other) ? ""
                                             : "other cards:\n" + mine + "--- exchanged\n" + other;
    });
  }));
}

TEST_CASE("comments that either side wrote are in the merged text") {
  CHECK(rc::check([] {
    holds([](const Texts& texts) -> std::string {
      const auto merged = merged_texts(texts);
      if (!merged.ok()) return "refused";
      for (const Version* side : {&texts.ours, &texts.theirs}) {
        for (const std::string& comment : side->comments) {
          if (merged->text.find(comment) == std::string::npos) {
            return "lost " + comment + ":\n" + merged->text;
          }
        }
      }
      return {};
    });
  }));
}

TEST_CASE("lines that end with a return on one side do so in the merged text") {
  CHECK(rc::check([] {
    holds([](const Texts& texts) -> std::string {
      Texts dos = texts;
      dos.ours.text.clear();
      for (const char c : texts.ours.text) {
        if (c == '\n') dos.ours.text += '\r';
        dos.ours.text += c;
      }
      const auto plain = merged_texts(texts);
      const auto merged = merged_texts(dos);
      if (!plain.ok() || !merged.ok()) return "refused";
      std::string bare = merged->text;
      const auto lines = std::count(bare.begin(), bare.end(), '\n');
      std::erase(bare, '\r');
      if (bare != plain->text) return "another text:\n" + merged->text;
      const auto returns = std::count(merged->text.begin(), merged->text.end(), '\r');
      return returns == lines ? "" : "mixed line ends";
    });
  }));
}

TEST_CASE("the pieces of a text are the text") {
  CHECK(rc::check([] {
    holds([](const Texts& texts) -> std::string {
      for (const std::string& text : {texts.base, texts.ours.text, texts.theirs.text}) {
        const auto cut = cut_card(text, "card.yaml");
        if (!cut.ok()) return "cannot be cut: " + cut.error().message;
        std::string whole;
        for (const TextBlock& block : cut->blocks) {
          whole += block.piece.lead + block.piece.body;
          for (const TextPiece& row : block.rows) whole += row.lead + row.body;
        }
        if (whole + cut->tail != text) return "other pieces:\n" + whole + cut->tail;
      }
      return {};
    });
  }));
}

}  // namespace
}  // namespace kanban
