#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "exchange/source_table.hpp"

namespace kanban {
namespace {

using Value = nlohmann::ordered_json;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr int kDeepest = 32;

Error bad_jsonl(std::string message, Location where) {
  return make_error(ErrorKind::invalid, "bad-jsonl", std::move(message)).at(std::move(where));
}

// Finds members that stand twice and nesting that is too deep while the library parses, as its own
// values would only keep the last member.
class Guard {
 public:
  bool operator()(int depth, Value::parse_event_t event, Value& parsed) {
    if (depth > kDeepest) too_deep_ = true;
    if (event == Value::parse_event_t::object_start) open_.emplace_back();
    if (event == Value::parse_event_t::object_end && !open_.empty()) open_.pop_back();
    if (event == Value::parse_event_t::key && !open_.empty()) {
      const auto name = parsed.get<std::string>();
      if (!open_.back().insert(name).second && repeated_.empty()) repeated_ = name;
    }
    return !too_deep_;
  }

  bool too_deep() const { return too_deep_; }
  const std::string& repeated() const { return repeated_; }

 private:
  std::vector<std::set<std::string>> open_;
  std::string repeated_;
  bool too_deep_ = false;
};

// The object in `line`. The library's exceptions end here.
Result<Value> parse_object(std::string_view line, const Location& where) {
  Guard guard;
  try {
    Value value = Value::parse(line, std::ref(guard));
    if (guard.too_deep()) return bad_jsonl("values nested more than 32 deep", where);
    if (!guard.repeated().empty()) {
      return bad_jsonl("the member '" + printable(guard.repeated()) + "' stands twice", where);
    }
    if (value.is_object()) return value;
    return bad_jsonl("the line is no JSON object", where)
        .hint("write one object a line; a JSON array becomes that with: jq -c '.[]'");
  } catch (const Value::parse_error& error) {
    return bad_jsonl("the line is not JSON", {where.path, where.line, static_cast<int>(error.byte)})
        .hint("write one whole object a line; a JSON document becomes that with: jq -c .");
  } catch (const Value::exception&) {
    return bad_jsonl("the line holds a value that cannot be read", where);
  }
}

std::string text_of(const Value& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_null()) return {};
  return value.dump(-1, ' ', false, Value::error_handler_t::replace);
}

SourceCell list_cell(std::vector<std::string> items) {
  SourceCell cell;
  cell.items = std::move(items);
  cell.text = join(cell.items, "|");
  return cell;
}

// A list of objects, such as the labels of an issue: a cell for each member, "labels.name", and one
// for the list itself by what its objects are called.
void flatten_objects(const Value& list, const std::string& name,
                     std::vector<std::pair<std::string, SourceCell>>& out) {
  std::vector<std::pair<std::string, std::vector<std::string>>> members;
  for (const Value& object : list) {
    for (const auto& member : object.items()) {
      auto known = std::find_if(members.begin(), members.end(),
                                [&](const auto& row) { return row.first == member.key(); });
      if (known == members.end()) known = members.insert(members.end(), {member.key(), {}});
      known->second.push_back(text_of(member.value()));
    }
  }
  for (const std::string_view called : {"name", "login", "title"}) {
    const auto known = std::find_if(members.begin(), members.end(),
                                    [&](const auto& row) { return row.first == called; });
    if (known == members.end()) continue;
    out.emplace_back(name, list_cell(known->second));
    break;
  }
  for (auto& [member, items] : members)
    out.emplace_back(name + "." + member, list_cell(std::move(items)));
}

bool holds_objects(const Value& list) {
  return !list.empty() && std::all_of(list.begin(), list.end(),
                                      [](const Value& entry) { return entry.is_object(); });
}

// Collects the members of objects as cells by dotted name.
void flatten(const Value& object, const std::string& prefix,
             std::vector<std::pair<std::string, SourceCell>>& out) {
  for (const auto& member : object.items()) {
    const std::string name = prefix + member.key();
    const Value& value = member.value();
    if (value.is_object()) {
      flatten(value, name + ".", out);
      continue;
    }
    if (value.is_array() && holds_objects(value)) {
      flatten_objects(value, name, out);
      continue;
    }
    SourceCell cell;
    if (value.is_array()) {
      std::vector<std::string> items;
      for (const Value& entry : value) items.push_back(text_of(entry));
      cell = list_cell(std::move(items));
    } else {
      cell.text = text_of(value);
    }
    out.emplace_back(name, std::move(cell));
  }
}

}  // namespace

Result<SourceTable> parse_jsonl(std::string_view text, std::string path) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  SourceTable table;
  table.path = std::move(path);
  std::map<std::string, std::size_t, std::less<>> places;
  int number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    if (trim(line).empty()) continue;
    TRY_ASSIGN(const Value object, parse_object(line, {table.path, number, 1}));
    std::vector<std::pair<std::string, SourceCell>> members;
    flatten(object, "", members);
    SourceRow row;
    row.line = number;
    row.cells.resize(table.columns.size());
    for (auto& [name, cell] : members) {
      const auto [place, is_new] = places.emplace(name, table.columns.size());
      if (is_new) {
        table.columns.push_back(name);
        row.cells.emplace_back();
      }
      row.cells[place->second] = std::move(cell);
    }
    for (SourceCell& cell : row.cells) cell.line = number;
    table.rows.push_back(std::move(row));
  }
  // Rows that came before a column was first seen are filled up.
  for (SourceRow& row : table.rows) {
    const int line = row.line;
    while (row.cells.size() < table.columns.size()) row.cells.push_back({{}, {}, line, 0});
  }
  if (table.rows.empty()) return bad_jsonl("the file holds no object", {table.path, 1, 1});
  return table;
}

}  // namespace kanban
