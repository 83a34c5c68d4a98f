#include "merge/merge_texts.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "merge/common_card.hpp"
#include "merge/line_ends.hpp"
#include "merge/merge_blocks.hpp"
#include "merge/merge_lines.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

// The three texts, and what they say.
struct Versions {
  std::string base = {};
  std::string ours = {};
  std::string theirs = {};
};

Error two_cards(std::string_view path) {
  return make_error(ErrorKind::conflict, "merge-two-cards",
                    "both sides made a card in " + printable(path) + "; nothing was merged")
      .hint("kanban resolve " + printable(path) + " keeps both and gives the younger a new id");
}

// A base that was itself merged by git with a conflict says what went before for the rest; where
// the conflict is, either side has decided since.
Result<Card> read_base(std::string_view text, std::string_view path) {
  if (!has_markers(text)) {
    TRY_ASSIGN(ParsedCard parsed, parse_card(text, path));
    return std::move(parsed.card);
  }
  TRY_ASSIGN(const ParsedCard ours, parse_card(decide_markers(text, MergeSide::ours), path));
  TRY_ASSIGN(const ParsedCard theirs, parse_card(decide_markers(text, MergeSide::theirs), path));
  return undecided_card(ours.card, theirs.card);
}

// `merged` as a text with the comments and quoting of both sides.
Result<std::string> text_for(const Versions& texts, const Card& merged, std::string_view path) {
  const auto chunks = merge_lines(texts.base, texts.ours, texts.theirs);
  if (!has_conflict(chunks)) {
    std::string lines = chunk_text(chunks, MergeSide::ours);
    auto text = edit_card(lines, merged, path);
    // Where it had to be edited, it may be that lines of both sides came to say something else.
    if (text.ok() && *text == lines) return text;
  }
  if (const auto pieces = merge_blocks(texts.base, texts.ours, texts.theirs, merged, path);
      pieces.ok()) {
    auto text = edit_card(*pieces, merged, path);
    if (text.ok()) return text;
  }
  auto text = edit_card(std::max(texts.ours, texts.theirs), merged, path);
  return text.ok() ? std::move(text) : edit_card(std::min(texts.ours, texts.theirs), merged, path);
}

Result<MergedText> merge_even(const Versions& texts, std::string_view path,
                              MergeStrictness strictness) {
  TRY_ASSIGN(const Card base, read_base(texts.base, path));
  TRY_ASSIGN(const ParsedCard ours, parse_card(texts.ours, path));
  TRY_ASSIGN(const ParsedCard theirs, parse_card(texts.theirs, path));
  MergedCard merged = merge_cards(base, ours.card, theirs.card, strictness);
  MergedText out;
  TRY_ASSIGN(out.text, text_for(texts, merged.card, path));
  out.notes = std::move(merged.notes);
  if (merged.conflicts.empty()) return out;
  // The same text as each side would have it; where the two differ is the conflict.
  TRY_ASSIGN(const std::string for_ours, edit_card(out.text, merged.for_ours, path));
  TRY_ASSIGN(const std::string for_theirs, edit_card(out.text, merged.for_theirs, path));
  out.text = marked_text(differing_lines(for_ours, for_theirs), "\n");
  out.conflict = true;
  std::move(merged.conflicts.begin(), merged.conflicts.end(), std::back_inserter(out.notes));
  return out;
}

}  // namespace

Result<MergedText> merge_card_texts(std::string_view base, std::string_view ours,
                                    std::string_view theirs, std::string_view path,
                                    MergeStrictness strictness) {
  MergedText out;
  if (ours == theirs || theirs == base) {
    out.text = ours;
    return out;
  }
  if (ours == base) {
    out.text = theirs;
    return out;
  }
  if (trim(base).empty()) return two_cards(path);
  const bool even = are_even(base) && are_even(ours) && are_even(theirs);
  if (even) {
    const Versions texts{without_line_ends(base), without_line_ends(ours),
                         without_line_ends(theirs)};
    TRY_ASSIGN(out, merge_even(texts, path, strictness));
    const LineEnds ends =
        merge_line_ends(line_ends_of(base), line_ends_of(ours), line_ends_of(theirs));
    out.text = with_line_ends(out.text, ends);
  } else {
    const Versions texts{std::string(base), std::string(ours), std::string(theirs)};
    TRY_ASSIGN(out, merge_even(texts, path, strictness));
  }
  for (Error& note : out.notes) note.where = Location{std::string(path), 0, 0};
  return out;
}

MergedText plain_merge(std::string_view base, std::string_view ours, std::string_view theirs) {
  const auto chunks = merge_lines(base, ours, theirs);
  MergedText out;
  out.conflict = has_conflict(chunks);
  const bool returns = line_ends_of(ours).returns && line_ends_of(theirs).returns;
  out.text = marked_text(chunks, returns ? "\r\n" : "\n");
  return out;
}

}  // namespace kanban
