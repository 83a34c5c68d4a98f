#include "merge/merge_blocks.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "merge/merge_lines.hpp"
#include "merge/merge_order.hpp"
#include "yaml/blocks.hpp"

namespace kanban {
namespace {

std::string three_way(const std::string* base, const std::string& ours, const std::string& theirs) {
  if (ours == theirs || (base != nullptr && theirs == *base)) return ours;
  if (base != nullptr && ours == *base) return theirs;
  return std::max(ours, theirs);
}

// Comments above something: all lines of both, the smaller of two new texts first.
std::string merge_leads(const std::string& base, const std::string& ours,
                        const std::string& theirs) {
  std::string out;
  for (const LineChunk& chunk : merge_lines(base, ours, theirs)) {
    out += std::min(chunk.ours, chunk.theirs);
    const bool more = chunk.conflict() && !trim(std::max(chunk.ours, chunk.theirs)).empty();
    if (more) out += std::max(chunk.ours, chunk.theirs);
  }
  return out;
}

std::string indent_of(const std::string& body) {
  return std::string(std::min(body.find_first_not_of(' '), body.size()), ' ');
}

// One piece from those of both sides; `wanted` is the merged value.
TextPiece weave(const TextPiece* base, const TextPiece& ours, const TextPiece& theirs,
                const std::string& wanted) {
  const bool mine = ours.value == wanted;
  const bool other = theirs.value == wanted;
  const std::string body =
      mine != other ? (mine ? ours.body : theirs.body)
                    : three_way(base != nullptr ? &base->body : nullptr, ours.body, theirs.body);
  TextPiece out{.name = ours.name, .value = wanted, .body = body};
  out.lead = merge_leads(base != nullptr ? base->lead : std::string(), ours.lead, theirs.lead);
  for (const TextPiece* side : {&ours, &theirs}) {
    const bool lost = !side->remark.empty() && side->body != body &&
                      (base == nullptr || base->remark != side->remark) &&
                      body.find(side->remark) == std::string::npos &&
                      out.lead.find(side->remark) == std::string::npos;
    if (lost) out.lead += indent_of(body) + side->remark + "\n";
  }
  return out;
}

const TextPiece* find_row(const TextBlock* block, const std::string& name) {
  if (block == nullptr) return nullptr;
  const auto found = std::find_if(block->rows.begin(), block->rows.end(),
                                  [&](const TextPiece& row) { return row.name == name; });
  return found == block->rows.end() ? nullptr : &*found;
}

const TextBlock* find_block(const CutCard& card, const std::string& key) {
  const auto found = std::find_if(card.blocks.begin(), card.blocks.end(),
                                  [&](const TextBlock& block) { return block.piece.name == key; });
  return found == card.blocks.end() ? nullptr : &*found;
}

// Keys stand in the order of the field table where both sides have a new one; unknown ones stand
// before the comments.
std::string rank_of(const std::string& key) {
  const auto field = find_field(key);
  const auto place = static_cast<unsigned>(field.value_or(Field::comments));
  const std::string digits = std::to_string(100 + 2 * place - (field ? 0 : 1));
  return digits + key;
}

std::vector<Sequenced> keys_of(const CutCard& card) {
  std::vector<Sequenced> keys;
  for (const TextBlock& block : card.blocks) {
    keys.push_back({block.piece.name, rank_of(block.piece.name)});
  }
  return keys;
}

class Weaver {
 public:
  Weaver(const CutCard& base, const CutCard& ours, const CutCard& theirs, const Card& merged)
      : base_(base), ours_(ours), theirs_(theirs), merged_(merged) {}

  std::string text() {
    for (const std::string& key : merge_order(keys_of(base_), keys_of(ours_), keys_of(theirs_))) {
      add_key(key);
    }
    return out_ + merge_leads(base_.tail, ours_.tail, theirs_.tail);
  }

 private:
  void add_key(const std::string& key) {
    const TextBlock* const old = find_block(base_, key);
    const TextBlock* const mine = find_block(ours_, key);
    const TextBlock* const other = find_block(theirs_, key);
    const std::string wanted = key_value(merged_, key);
    if (mine == nullptr || other == nullptr) {
      const TextBlock& only = mine != nullptr ? *mine : *other;
      // Gone with its value; a key without a value, which says nothing, goes where a side removed
      // it.
      if (wanted.empty() && (old != nullptr || !only.piece.value.empty())) return;
      append(only.piece, old == nullptr, mine != nullptr);
      for (const TextPiece& row : only.rows) out_ += row.lead + row.body;
      return;
    }
    const TextPiece* const base = old != nullptr ? &old->piece : nullptr;
    const bool rows =
        !mine->rows.empty() && !other->rows.empty() && (old == nullptr || !old->rows.empty());
    if (!rows) {
      append(weave(base, whole(*mine), whole(*other), wanted), old == nullptr, std::nullopt);
      return;
    }
    append(weave(base, mine->piece, other->piece, {}), old == nullptr, std::nullopt);
    std::vector<TextPiece> wanted_ones = wanted_rows(key, *mine, *other, old);
    if (key == info(Field::history).name) {
      keep_remarks(*mine, old, wanted_ones);
      keep_remarks(*other, old, wanted_ones);
    }
    for (const TextPiece& row : wanted_ones) add_row(row, old, mine, other);
  }

  // An event that the other side wrote anew takes what `side` put behind it along, above it.
  static void keep_remarks(const TextBlock& side, const TextBlock* old,
                           std::vector<TextPiece>& wanted) {
    const auto is_missing = [&](const TextPiece& row) {
      return find_row(&side, row.name) == nullptr;
    };
    for (const TextPiece& row : side.rows) {
      const TextPiece* const before = find_row(old, row.name);
      const bool is_new = before == nullptr || before->remark != row.remark;
      const bool stays = std::any_of(wanted.begin(), wanted.end(),
                                     [&](const TextPiece& one) { return one.name == row.name; });
      if (row.remark.empty() || !is_new || stays) continue;
      const auto instead = std::find_if(wanted.begin(), wanted.end(), is_missing);
      if (instead != wanted.end()) instead->lead += row.remark + "\n";
    }
  }

  // A block as one piece.
  static TextPiece whole(const TextBlock& block) {
    TextPiece piece = block.piece;
    for (const TextPiece& row : block.rows) piece.body += row.lead + row.body;
    return piece;
  }

  void append(const TextPiece& piece, bool is_new, std::optional<bool> by_ours) {
    std::string lead = piece.lead;
    const auto field = find_field(piece.name);
    const int paragraph = field ? info(*field).paragraph : -1;
    // Two sides that each begin one paragraph begin it once.
    const bool one_hand = by_ours && by_ours == last_by_ours_;
    const bool second = is_new && last_new_ && !one_hand && paragraph == last_paragraph_;
    if (second && lead.starts_with('\n')) lead.erase(0, 1);
    out_ += lead + piece.body;
    last_new_ = is_new;
    last_by_ours_ = by_ours;
    last_paragraph_ = paragraph;
  }

  void add_row(const TextPiece& wanted, const TextBlock* old, const TextBlock* mine,
               const TextBlock* other) {
    const TextPiece* const left = find_row(mine, wanted.name);
    const TextPiece* const right = find_row(other, wanted.name);
    if (left != nullptr && right != nullptr) {
      const TextPiece row = weave(find_row(old, wanted.name), *left, *right, wanted.value);
      out_ += wanted.lead + row.lead + row.body;
    } else if (left != nullptr || right != nullptr) {
      const TextPiece& row = left != nullptr ? *left : *right;
      out_ += wanted.lead + row.lead + row.body;
    }
  }

  // The rows of the merged list in the order in which they are to stand: a set in that of the
  // files, anything else in its own.
  std::vector<TextPiece> wanted_rows(const std::string& key, const TextBlock& mine,
                                     const TextBlock& other, const TextBlock* old) const {
    const Field field = find_field(key).value_or(Field::history);
    std::vector<TextPiece> rows = row_names(merged_, field);
    if (!is_set(info(field).kind)) return rows;
    std::map<std::string, TextPiece> by_name;
    for (const TextPiece& row : rows) by_name[row.name] = row;
    const auto labels = [](const TextBlock* block) {
      std::vector<Sequenced> out;
      if (block == nullptr) return out;
      for (const TextPiece& row : block->rows) out.push_back({row.name, row.name});
      return out;
    };
    std::vector<TextPiece> ordered;
    for (const std::string& name : merge_order(labels(old), labels(&mine), labels(&other))) {
      if (by_name.contains(name)) ordered.push_back(by_name[name]);
    }
    return ordered;
  }

  const CutCard& base_;
  const CutCard& ours_;
  const CutCard& theirs_;
  const Card& merged_;
  std::string out_ = {};
  bool last_new_ = false;
  std::optional<bool> last_by_ours_ = {};
  int last_paragraph_ = -1;
};

}  // namespace

Result<std::string> merge_blocks(std::string_view base, std::string_view ours,
                                 std::string_view theirs, const Card& merged,
                                 std::string_view path) {
  TRY_ASSIGN(const CutCard old, cut_card(base, path));
  TRY_ASSIGN(const CutCard mine, cut_card(ours, path));
  TRY_ASSIGN(const CutCard other, cut_card(theirs, path));
  return Weaver(old, mine, other, merged).text();
}

}  // namespace kanban
