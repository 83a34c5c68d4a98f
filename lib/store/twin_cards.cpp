#include "store/twin_cards.hpp"

#include <algorithm>
#include <utility>

#include "model/ids.hpp"
#include "store/card_listing.hpp"
#include "store/id_maker.hpp"
#include "store/loader.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

bool is_link(FieldKind kind, Field field) {
  return kind == FieldKind::ids || (kind == FieldKind::id && field != Field::id);
}

bool links_to(const Card& card, const std::string& id) {
  const auto rows = fields();
  return std::any_of(rows.begin(), rows.end(), [&](const FieldInfo& row) {
    return is_link(row.kind, row.field) &&
           (is_list(row.kind) ? card.contains(row.field, id) : card.text(row.field) == id);
  });
}

Card relinked(Card card, const std::string& from, const std::string& to) {
  for (const FieldInfo& row : fields()) {
    if (!is_link(row.kind, row.field)) continue;
    if (!is_list(row.kind)) {
      if (card.text(row.field) == from) card.set_text(row.field, to);
    } else if (card.remove(row.field, from)) {
      card.add(row.field, to);
    }
  }
  return card;
}

Status stage(const GitProgram& git, WritingTurn& turn, const std::string& path) {
  const auto staged = turn.output(git, {"add", "--", path});
  return staged.ok() ? success() : Status(staged.error());
}

// Whether the version of `path` in HEAD links to `id`.
bool head_links(const GitProgram& git, const std::string& path, const std::string& id) {
  const auto shown = git.run({"cat-file", "blob", "HEAD:" + path});
  if (!shown.ok() || shown->status != 0) return false;
  const auto parsed = parse_card(shown->output, path);
  return parsed.ok() && links_to(parsed->card, id);
}

}  // namespace

bool is_younger(const Card& a, const Card& b, const std::string& text_a,
                const std::string& text_b) {
  return a.created != b.created ? a.created > b.created : text_a > text_b;
}

Result<Separated> separate_twins(const Place& place, const Environment& environment,
                                 const GitProgram& git, WritingTurn& turn, Folder& top,
                                 const Twin& older, const Twin& younger) {
  Settings settings;
  // A board.yaml in conflict says nothing of how ids are made; random ones are always good.
  if (auto read = load_settings(place); read.ok()) settings = std::move(*read);
  IdMaker ids(place, settings, environment);
  Separated out;
  TRY_ASSIGN(out.id, ids.next());
  TRY_ASSIGN(const ParsedCard parsed, parse_card(younger.text, younger.path));
  const std::string old_id(parsed.card.id());
  Card card = relinked(parsed.card, old_id, out.id);
  card.set_text(Field::id, out.id);
  TRY_ASSIGN(const std::string text, edit_card(younger.text, card, younger.path));
  const std::string folder = younger.path.substr(0, younger.path.rfind('/') + 1);
  out.path = folder + card_file_name(out.id, card.title());
  TRY(top.create(out.path, text, Durability::each));
  TRY(stage(git, turn, out.path));
  if (older.path != younger.path) {
    TRY(top.remove(younger.path, Durability::each));
    TRY_ASSIGN(const std::string removed,
               turn.output(git, {"rm", "-q", "--cached", "--ignore-unmatch", "--", younger.path}));
  }
  TRY(top.replace(older.path, older.text, Durability::each));
  TRY(stage(git, turn, older.path));
  TRY_ASSIGN(const CardListing listing, list_card_files(place));
  for (const ListedFile& file : listing.files) {
    if (file.path == out.path || file.path == older.path) continue;
    TRY_ASSIGN(const std::optional<std::string> whole, top.read(file.path));
    if (!whole || whole->find(old_id) == std::string::npos) continue;
    const auto other = parse_card(*whole, file.path);
    if (!other.ok() || !links_to(other->card, old_id)) continue;
    if (head_links(git, file.path, old_id) != younger.ours) continue;
    TRY_ASSIGN(const std::string edited,
               edit_card(*whole, relinked(other->card, old_id, out.id), file.path));
    TRY(top.replace(file.path, edited, Durability::each));
    TRY(stage(git, turn, file.path));
    out.rewritten.push_back(file.path);
  }
  return out;
}

}  // namespace kanban
