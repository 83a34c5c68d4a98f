#include "yaml/experiment_codec.hpp"

#include <array>

#include "base/text.hpp"
#include "model/board.hpp"
#include "model/ids.hpp"
#include "yaml/board_sections.hpp"
#include "yaml/quoting.hpp"

namespace kanban {
namespace {

using yaml::BoardPart;
using yaml::Node;
using yaml::NodeKind;
using yaml::Source;
using yaml::Tree;

constexpr std::array<std::string_view, 10> kKeys{"id",    "change", "hypothesis", "measure",
                                                 "slice", "effect", "started",    "until",
                                                 "ended", "verdict"};
constexpr std::array<std::string_view, 4> kRequired{"id", "change", "measure", "started"};

Result<Date> read_day(const BoardPart& part, const Node& node, std::string_view name) {
  TRY_ASSIGN(const std::string text, part.one(node, name));
  const auto day = parse_date(trim(text));
  if (day.ok()) return *day;
  return part.bad(node, "'" + text + "' is no day").hint("write it as 2026-12-24");
}

Result<FlowMeasure> read_measure(const BoardPart& part, const Node& node) {
  TRY_ASSIGN(const std::string name, part.one(node, "measure"));
  if (const auto measure = find_measure(name)) return *measure;
  Error error = part.bad(node, "no measure '" + name + "'");
  error.details.push_back("it may be: " + join(measure_names(), ", "));
  error.hints = did_you_mean(name, measure_names());
  return error;
}

Result<std::string> read_effect(const BoardPart& part, const Node& node) {
  TRY_ASSIGN(const std::string text, part.one(node, "effect"));
  const auto number = canonical_number(text);
  if (number && !number->starts_with('-') && *number != "0") return *number;
  return part.bad(node, "'effect' is a number above 0, not '" + text + "'")
      .hint("the smallest difference of the measure that matters, such as 2 (days)");
}

// A text that may go over several lines.
Result<std::string> read_words(const BoardPart& part, const Node& node, std::string_view name) {
  if (node.kind == NodeKind::scalar) {
    const std::string text(trim(node.text));
    if (!text.empty()) return text;
  }
  return part.bad(node, "'" + std::string(name) + "' must be one text");
}

Status read_key(const BoardPart& part, const Node& key, const Node& value, Experiment& experiment) {
  const std::string& name = key.text;
  if (name == "id") {
    TRY_ASSIGN(experiment.id, part.one(value, name));
    if (!is_valid_id(experiment.id)) {
      return part.bad(value, "'" + experiment.id + "' is no id")
          .hint("letters, digits, '.', '_' and '-', at most 64");
    }
  } else if (name == "change") {
    TRY_ASSIGN(experiment.change, read_words(part, value, name));
  } else if (name == "hypothesis") {
    TRY_ASSIGN(experiment.hypothesis, read_words(part, value, name));
  } else if (name == "measure") {
    TRY_ASSIGN(experiment.measure, read_measure(part, value));
  } else if (name == "slice") {
    TRY_ASSIGN(experiment.slice, part.one(value, name));
  } else if (name == "effect") {
    TRY_ASSIGN(experiment.effect, read_effect(part, value));
  } else if (name == "started") {
    TRY_ASSIGN(experiment.started, read_day(part, value, name));
  } else if (name == "until") {
    TRY_ASSIGN(experiment.until, read_day(part, value, name));
  } else if (name == "ended") {
    TRY_ASSIGN(experiment.ended, read_day(part, value, name));
  } else if (name == "verdict") {
    TRY_ASSIGN(experiment.verdict, read_words(part, value, name));
  } else {
    part.warn_unknown(key, kKeys);
  }
  return success();
}

Status check_whole(const BoardPart& part, const Experiment& experiment) {
  const Tree& tree = part.tree;
  for (const std::string_view name : kRequired) {
    const Node* node = tree.find(tree.root(), name);
    if (node != nullptr && node->kind != NodeKind::empty) continue;
    return error_at(part.source, 0, "missing-field",
                    "an experiment needs '" + std::string(name) + "'")
        .hint("kanban experiment start writes all that is needed");
  }
  for (const auto* name : {"until", "ended"}) {
    const auto& day = std::string_view(name) == "until" ? experiment.until : experiment.ended;
    if (!day || *day >= experiment.started) continue;
    return part.bad(*tree.find(tree.root(), name),
                    "'" + std::string(name) + "' is a day before the experiment started");
  }
  const std::string_view path = part.source.path;
  if (path.substr(path.rfind('/') + 1) == experiment.id + ".yaml") return success();
  return make_error(
             ErrorKind::invalid, "wrong-file-name",
             "the file holds the experiment " + experiment.id + ", but it is not called by that id")
      .hint("rename it to " + experiment.id + ".yaml")
      .at({.path = std::string(path)});
}

// A value as it is written for `key`.
std::string written(const Experiment& experiment, std::string_view key) {
  const auto day = [](const std::optional<Date>& date) {
    return date ? format_date(*date) : std::string{};
  };
  const auto words = [](const std::string& text) {
    return text.empty() ? std::string{} : yaml::double_quoted(text);
  };
  if (key == "id") return yaml::word(experiment.id);
  if (key == "change") return words(experiment.change);
  if (key == "hypothesis") return words(experiment.hypothesis);
  if (key == "measure") return measure_name(experiment.measure);
  if (key == "slice") return words(experiment.slice);
  if (key == "effect") return experiment.effect;
  if (key == "started") return format_date(experiment.started);
  if (key == "until") return day(experiment.until);
  if (key == "ended") return day(experiment.ended);
  return words(experiment.verdict);
}

// `text` with `value` under `key`, in the place where it stands or in a line at the end.
Result<std::string> with_value(std::string_view text, std::string_view key,
                               const std::string& value, std::string_view path) {
  TRY_ASSIGN(const Tree tree, yaml::read_tree(Source{text, path, "experiment"}));
  std::string out(text);
  for (std::size_t i = 0; i < tree.pairs(tree.root()); ++i) {
    const Node& name = tree.key(tree.root(), i);
    if (name.text != key) continue;
    const Node& old = tree.value(tree.root(), i);
    if (old.kind == NodeKind::empty) return out.insert(out.find(':', name.end) + 1, " " + value);
    return out.replace(old.begin, old.end - old.begin, value);
  }
  const std::size_t end = text.find('\n');
  const bool windows = end != std::string_view::npos && end > 0 && text[end - 1] == '\r';
  const std::string eol = windows ? "\r\n" : "\n";
  if (!out.ends_with('\n')) out += eol;
  return out + std::string(key) + ": " + value + eol;
}

}  // namespace

Result<ParsedExperiment> parse_experiment(std::string_view text, std::string_view path) {
  const Source source{text, path, "experiment"};
  TRY_ASSIGN(Tree tree, yaml::read_tree(source));
  ParsedExperiment parsed;
  parsed.warnings = std::move(tree.warnings);
  Settings unused;
  const BoardPart part{source, tree, unused, parsed.warnings};
  for (std::size_t i = 0; i < tree.pairs(tree.root()); ++i) {
    const Node& value = tree.value(tree.root(), i);
    if (value.kind == NodeKind::empty) continue;
    TRY(read_key(part, tree.key(tree.root(), i), value, parsed.experiment));
  }
  TRY(check_whole(part, parsed.experiment));
  return parsed;
}

std::string write_experiment(const Experiment& experiment) {
  std::string text;
  for (const std::string_view key : kKeys) {
    const std::string value = written(experiment, key);
    if (!value.empty()) text += std::string(key) + ": " + value + "\n";
  }
  return text;
}

Result<std::string> edit_experiment(std::string_view text, const Experiment& after,
                                    std::string_view path) {
  TRY_ASSIGN(const ParsedExperiment before, parse_experiment(text, path));
  std::string out(text);
  for (const auto* key : {"ended", "verdict"}) {
    const std::string value = written(after, key);
    if (value.empty() || value == written(before.experiment, key)) continue;
    TRY_ASSIGN(out, with_value(out, key, value, path));
  }
  const auto again = parse_experiment(out, path);
  if (again.ok() && again->experiment == after) return out;
  return make_error(ErrorKind::internal, "edit-failed",
                    "the end could not be written into " + std::string(path) + " in place")
      .hint("write `ended:` and `verdict:` by hand, a line each");
}

}  // namespace kanban
