#include <algorithm>

#include "base/text.hpp"
#include "exchange/import_columns.hpp"

namespace kanban {
namespace {

struct Pair {
  std::string left = {};
  std::string right = {};
};

Error bad_map(std::string message) {
  return make_error(ErrorKind::usage, "bad-import-map", std::move(message));
}

// Cuts `text` at commas outside double quotes; the quotes are dropped.
Result<std::vector<std::string>> pieces_of(std::string_view text) {
  std::vector<std::string> pieces(1);
  bool inside = false;
  for (const char c : text) {
    if (c == '"') {
      inside = !inside;
    } else if (c == ',' && !inside) {
      pieces.emplace_back();
    } else {
      pieces.back() += c;
    }
  }
  if (inside) return bad_map("a quote that is never closed in '" + printable(text) + "'");
  return pieces;
}

Result<std::vector<Pair>> pairs_of(std::string_view text) {
  std::vector<Pair> pairs;
  if (trim(text).empty()) return pairs;
  TRY_ASSIGN(const auto pieces, pieces_of(text));
  for (const std::string_view piece : pieces) {
    const std::size_t equals = piece.find('=');
    Pair pair;
    pair.left = trim(piece.substr(0, equals));
    if (equals != std::string_view::npos) pair.right = trim(piece.substr(equals + 1));
    if (pair.left.empty() || pair.right.empty()) {
      return bad_map("'" + printable(piece) + "' is not NAME=COLUMN")
          .hint("write for example --map id=ID,title=Summary --stages doing=Started,done=Closed");
    }
    pairs.push_back(std::move(pair));
  }
  return pairs;
}

Result<Field> mapped_field(const std::string& name) {
  const std::string low = lower_ascii(name);
  for (const std::string& spelling : {low, low + "s"}) {
    const auto field = find_field(spelling);
    if (field && can_be_mapped(*field)) return *field;
  }
  std::vector<std::string> names;
  for (const FieldInfo& row : fields()) {
    if (can_be_mapped(row.field)) names.emplace_back(row.name);
  }
  Error error = make_error(ErrorKind::usage, "unknown-field",
                           "no field '" + printable(name) + "' to import into");
  error.details.push_back("fields: " + join(names, ", "));
  error.hints = did_you_mean(name, names);
  return error;
}

}  // namespace

Result<ImportSpec> parse_import_spec(std::string_view map, std::string_view stages,
                                     std::string_view source) {
  ImportSpec spec;
  if (!source.empty()) spec.source = source;
  TRY_ASSIGN(const auto fields_of_file, pairs_of(map));
  for (const Pair& pair : fields_of_file) {
    TRY_ASSIGN(const Field field, mapped_field(pair.left));
    const bool again = std::any_of(spec.map.begin(), spec.map.end(),
                                   [field](const auto& mapping) { return mapping.field == field; });
    if (again && !is_list(info(field).kind)) {
      return bad_map("'" + std::string(info(field).name) + "' holds one value and is mapped twice");
    }
    spec.map.push_back({field, pair.right});
  }
  TRY_ASSIGN(const auto times_of_file, pairs_of(stages));
  for (const Pair& pair : times_of_file) spec.stages.push_back({pair.left, pair.right});
  return spec;
}

}  // namespace kanban
