// The laws of merging two cards, over 1,000 random triples each, or 100,000 with KANBAN_DEEP=1.
#include "merge/merge_cards.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "base/text.hpp"
#include "model/questions.hpp"
#include "property/merge_samples.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

using samples::Log;
using samples::Triple;

// rapidcheck asks a hundred times; the seed of a triple is all that is needed to see it again.
template <typename Law>
void holds(Log log, Law law) {
  const std::uint64_t count = std::getenv("KANBAN_DEEP") != nullptr ? 1000 : 10;
  const auto first = *rc::gen::arbitrary<std::uint32_t>();
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::uint64_t seed = first + i;
    Random random(seed);
    const Triple triple = samples::triple(random, log);
    const std::string broken = law(triple);
    if (!broken.empty()) {
      RC_FAIL(broken + "\nseed " + std::to_string(seed) + "\n--- base\n" + write_card(triple.base) +
              "--- ours\n" + write_card(triple.ours) + "--- theirs\n" + write_card(triple.theirs));
    }
  }
}

std::vector<std::string> messages(const std::vector<Error>& errors) {
  std::vector<std::string> texts;
  for (const Error& error : errors) texts.push_back(error.message);
  return texts;
}

std::string said(const Card& card) { return "\n--- merged\n" + write_card(card); }

template <typename T>
std::size_t count_of(const std::vector<T>& entries, const T& entry) {
  return static_cast<std::size_t>(std::count(entries.begin(), entries.end(), entry));
}

// Every event as often as the side that has it more often, and none that neither has.
bool is_union(const std::vector<Event>& merged, const Triple& triple) {
  const auto fits = [&](const Event& event) {
    const std::size_t most =
        std::max(count_of(triple.ours.history, event), count_of(triple.theirs.history, event));
    return count_of(merged, event) == most;
  };
  return std::all_of(merged.begin(), merged.end(), fits) &&
         std::all_of(triple.ours.history.begin(), triple.ours.history.end(), fits) &&
         std::all_of(triple.theirs.history.begin(), triple.theirs.history.end(), fits);
}

bool is_ordered(const std::vector<Event>& events) {
  return std::is_sorted(events.begin(), events.end(),
                        [](const Event& a, const Event& b) { return a.at < b.at; });
}

bool same_field(const Card& a, const Card& b, const FieldInfo& row) {
  if (row.field == Field::created) return a.created == b.created;
  return is_list(row.kind) ? a.list(row.field) == b.list(row.field)
                           : a.text(row.field) == b.text(row.field);
}

TEST_CASE("the sides of a merge may be exchanged") {
  for (const Log log : {Log::grows, Log::wild}) {
    CHECK(rc::check([log] {
      holds(log, [](const Triple& it) -> std::string {
        const MergedCard one = merge_cards(it.base, it.ours, it.theirs, MergeStrictness::strict);
        const MergedCard two = merge_cards(it.base, it.theirs, it.ours, MergeStrictness::strict);
        if (one.card != two.card) return "other cards" + said(one.card) + said(two.card);
        if (one.for_ours != two.for_theirs || one.for_theirs != two.for_ours) {
          return "other decisions";
        }
        if (messages(one.notes) != messages(two.notes)) return "other notes";
        if (messages(one.conflicts) != messages(two.conflicts)) return "other conflicts";
        return {};
      });
    }));
  }
}

bool repeats_lines(const std::string& text) {
  std::vector<std::string> lines = split(text, '\n');
  std::sort(lines.begin(), lines.end());
  return std::adjacent_find(lines.begin(), lines.end()) != lines.end();
}

// Whether a line stands twice in a text of the triple: which of the two an edit is about, no merge
// by line can tell, and git's cannot either.
bool repeats_lines(const Triple& triple) {
  for (const Card* card : {&triple.base, &triple.ours, &triple.theirs}) {
    if (repeats_lines(std::string(card->text(Field::description)))) return true;
    for (const Comment& comment : card->comments) {
      if (repeats_lines(comment.text)) return true;
    }
  }
  return false;
}

Card without_texts(Card card) {
  card.set_text(Field::description, "");
  for (Comment& comment : card.comments) comment.text.clear();
  return card;
}

TEST_CASE("merging a side in again changes nothing") {
  CHECK(rc::check([] {
    holds(Log::grows, [](const Triple& it) -> std::string {
      const MergedCard merged = merge_cards(it.base, it.ours, it.theirs);
      if (!merged.conflicts.empty()) return {};
      for (const Card* side : {&it.ours, &it.theirs}) {
        const MergedCard again = merge_cards(it.base, merged.card, *side);
        const bool same = repeats_lines(it)
                              ? without_texts(again.card) == without_texts(merged.card)
                              : again.card == merged.card;
        if (!same) return "changed" + said(merged.card) + said(again.card);
      }
      return {};
    });
  }));
}

TEST_CASE("what one side changed alone is as that side has it") {
  CHECK(rc::check([] {
    holds(Log::grows, [](const Triple& it) -> std::string {
      const MergedCard merged = merge_cards(it.base, it.ours, it.theirs);
      for (const FieldInfo& row : fields()) {
        // These two follow the merged history.
        if (row.field == Field::column || row.field == Field::waits_for) continue;
        if (same_field(it.base, it.ours, row) && !same_field(merged.card, it.theirs, row)) {
          return "theirs lost " + std::string(row.name) + said(merged.card);
        }
        if (same_field(it.base, it.theirs, row) && !same_field(merged.card, it.ours, row)) {
          return "ours lost " + std::string(row.name) + said(merged.card);
        }
      }
      return {};
    });
  }));
}

TEST_CASE("no event is lost and none is made up, whatever was done by hand") {
  CHECK(rc::check([] {
    holds(Log::wild, [](const Triple& it) -> std::string {
      const Card merged = merge_cards(it.base, it.ours, it.theirs).card;
      const bool one_sided = it.base == it.ours || it.base == it.theirs;
      return one_sided || is_union(merged.history, it) ? "" : "no union" + said(merged);
    });
  }));
}

TEST_CASE("each event that one side took out and that stays is named") {
  CHECK(rc::check([] {
    holds(Log::wild, [](const Triple& it) -> std::string {
      const MergedCard merged = merge_cards(it.base, it.ours, it.theirs);
      if (it.base == it.ours || it.base == it.theirs || it.ours == it.theirs) return {};
      std::size_t wanted = 0;
      std::vector<Event> seen;
      for (const Event& event : it.base.history) {
        if (count_of(seen, event) > 0) continue;
        seen.push_back(event);
        const std::size_t was = count_of(it.base.history, event);
        const std::size_t mine = std::min(was, count_of(it.ours.history, event));
        const std::size_t other = std::min(was, count_of(it.theirs.history, event));
        wanted += std::max(mine, other) - std::min(mine, other);
      }
      std::size_t named = 0;
      for (const Error& note : merged.notes) {
        const bool event = note.message.ends_with("drops no event");
        if (note.code == "merge-kept" && event) ++named;
      }
      return named == wanted ? ""
                             : "named " + std::to_string(named) + " of " + std::to_string(wanted) +
                                   said(merged.card);
    });
  }));
}

TEST_CASE("a merged history is in order of time where both were") {
  CHECK(rc::check([] {
    holds(Log::grows, [](const Triple& it) -> std::string {
      const Card merged = merge_cards(it.base, it.ours, it.theirs).card;
      return is_ordered(merged.history) ? "" : "out of order" + said(merged);
    });
  }));
}

TEST_CASE("a merged card is in the column of its last move") {
  CHECK(rc::check([] {
    holds(Log::grows, [](const Triple& it) -> std::string {
      const Card merged = merge_cards(it.base, it.ours, it.theirs).card;
      const auto last =
          std::find_if(merged.history.rbegin(), merged.history.rend(),
                       [](const Event& event) { return event.kind == EventKind::entered; });
      return last->value == merged.column() ? "" : "elsewhere" + said(merged);
    });
  }));
}

// Where the reason of a question stands last in `history`, and whether it was let go after that.
bool stays_open(const std::vector<Event>& history, const std::string& reason) {
  bool open = false;
  for (const Event& event : history) {
    if (event.kind == EventKind::unblocked) open = false;
    if (event.kind == EventKind::blocked && event.value == reason) open = true;
  }
  return open;
}

// Whether somebody wrote `waits_for` past the log of questions, as a column can be written, or a
// reason that only looks like a question.
bool is_by_hand(const Card& card) {
  const auto question = open_question(card);
  if (question) return card.text(Field::waits_for) != question->who;
  const auto words = reasons_since(card);
  return card.has(Field::waits_for) ||
         std::any_of(words.begin(), words.end(),
                     [](const std::string& reason) { return reason.starts_with("waits for "); });
}

TEST_CASE("a question of either side is open in the merged card unless it was let go after that") {
  CHECK(rc::check([] {
    holds(Log::grows, [](const Triple& it) -> std::string {
      const Card merged = merge_cards(it.base, it.ours, it.theirs).card;
      for (const Card* side : {&it.ours, &it.theirs}) {
        const auto question = open_question(*side);
        if (!question || !stays_open(merged.history, question_reason(*question))) continue;
        const auto words = reason_words(open_reasons(merged));
        if (is_by_hand(it.ours) || is_by_hand(it.theirs)) continue;
        if (std::find(words.begin(), words.end(), question_reason(*question)) == words.end())
          return "no longer open: " + question_reason(*question) + said(merged);
        if (!open_question(merged) || open_question(merged)->who != merged.text(Field::waits_for))
          return "waits for another" + said(merged);
      }
      return {};
    });
  }));
}

TEST_CASE("every comment of either side is there, by author and time") {
  CHECK(rc::check([] {
    holds(Log::wild, [](const Triple& it) -> std::string {
      const Card merged = merge_cards(it.base, it.ours, it.theirs).card;
      if (it.base == it.ours || it.base == it.theirs) return {};
      std::map<std::pair<std::int64_t, std::string>, int> count;
      for (const Comment& one : merged.comments) ++count[{one.at.seconds, one.by}];
      for (const Card* side : {&it.ours, &it.theirs}) {
        auto left = count;
        for (const Comment& one : side->comments) {
          if (--left[{one.at.seconds, one.by}] < 0) return "a comment is lost" + said(merged);
        }
      }
      return {};
    });
  }));
}

TEST_CASE("a set has the additions of both sides and neither's removals") {
  CHECK(rc::check([] {
    holds(Log::grows, [](const Triple& it) -> std::string {
      const Card merged = merge_cards(it.base, it.ours, it.theirs).card;
      for (const FieldInfo& row : fields()) {
        if (!is_set(row.kind)) continue;
        for (const std::string word : {"alpha", "beta", "gamma", "delta", "no", "k0", "k1", "k2"}) {
          const bool was = it.base.contains(row.field, word);
          const bool mine = it.ours.contains(row.field, word);
          const bool other = it.theirs.contains(row.field, word);
          const bool wanted = was ? mine && other : mine || other;
          if (merged.contains(row.field, word) != wanted) {
            return std::string(row.name) + " " + word + said(merged);
          }
        }
      }
      return {};
    });
  }));
}

TEST_CASE("three branches give one history in whatever order they are merged") {
  CHECK(rc::check([] {
    holds(Log::grows, [](const Triple& it) -> std::string {
      Random random(it.base.comments.size() + it.ours.history.size());
      const Card third = samples::changed(it.base, random, Log::grows);
      const auto merge = [&](const Card& a, const Card& b) {
        return merge_cards(it.base, a, b).card;
      };
      const Card one = merge(merge(it.ours, it.theirs), third);
      const Card two = merge(it.ours, merge(it.theirs, third));
      if (one.history != two.history) return "other histories" + said(one) + said(two);
      if (one.column() != two.column()) return "other columns" + said(one) + said(two);
      // Who is asked by hand stands as text, and texts are merged two by two.
      if (is_by_hand(it.ours) || is_by_hand(it.theirs) || is_by_hand(third)) return {};
      const bool asked = open_question(one) || open_question(two);
      if (asked && one.text(Field::waits_for) != two.text(Field::waits_for))
        return "other questions" + said(one) + said(two);
      return {};
    });
  }));
}

}  // namespace
}  // namespace kanban
