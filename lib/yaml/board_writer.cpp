// A new board.yaml, written for a person who reads it for the first time.
#include <algorithm>

#include "base/text.hpp"
#include "yaml/board_codec.hpp"
#include "yaml/board_reader.hpp"
#include "yaml/quoting.hpp"

namespace kanban {
namespace {

using yaml::word;

std::string flow(const std::vector<std::string>& words) {
  std::vector<std::string> written;
  for (const std::string& entry : words) written.push_back(word(entry));
  return "[" + join(written, ", ") + "]";
}

std::size_t widest(const std::vector<std::string>& words) {
  std::size_t width = 0;
  for (const std::string& entry : words) width = std::max(width, entry.size());
  return width;
}

std::string padding(std::size_t count) { return std::string(count, ' '); }

void add_count(std::string& out, std::string_view name, const std::optional<int>& count) {
  if (count) out += ", " + std::string(name) + ": " + std::to_string(*count);
}

std::string limit_text(const Limit& limit) {
  const std::string most = std::to_string(limit.most);
  if (limit.by == Measure::cards && !limit.over) return most;
  std::string text = "{max: " + most;
  if (limit.by == Measure::size) text += ", by: size";
  if (limit.over) text += ", over: " + std::string(severe_name(*limit.over));
  return text + "}";
}

void add_limit(std::string& out, const std::optional<Limit>& limit) {
  if (limit) out += ", wip: " + limit_text(*limit);
}

// An entry such as `{approved: other}` is kept as "approved: other".
std::string condition(const std::string& text) {
  const std::size_t colon = text.find(": ");
  if (colon == std::string::npos) return word(text);
  return "{" + word(text.substr(0, colon)) + ": " + word(text.substr(colon + 2)) + "}";
}

void add_conditions(std::string& out, std::string_view name, const std::vector<std::string>& all) {
  if (all.empty()) return;
  std::vector<std::string> written;
  for (const std::string& entry : all) written.push_back(condition(entry));
  out += ", " + std::string(name) + ": [" + join(written, ", ") + "]";
}

void add_columns(std::string& out, const Settings& settings) {
  out +=
      "\n# From left to right. stage says what time there means: backlog (not started), wait,\n"
      "# active, done or dropped. wip is how many cards may be there at once.\ncolumns:\n";
  std::vector<std::string> names;
  for (const Column& column : settings.columns) names.push_back(word(column.name));
  const std::size_t width = widest(names);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Column& column = settings.columns[i];
    out += "- {name: " + names[i] + "," + padding(width - names[i].size());
    out += " stage: " + std::string(stage_name(column.stage));
    add_limit(out, column.wip);
    add_count(out, "min", column.min);
    add_count(out, "max", column.max);
    add_conditions(out, "enter", column.enter);
    add_conditions(out, "leave", column.leave);
    add_conditions(out, "check", column.check);
    if (column.unmet) out += ", unmet: " + std::string(severe_name(*column.unmet));
    out += "}\n";
  }
}

void add_lanes(std::string& out, const Settings& settings) {
  if (settings.lanes.empty()) return;
  out += "\n# The first lane whose filter fits a card shows it.\nlanes:\n";
  for (const Lane& lane : settings.lanes) {
    out += "- {name: " + word(lane.name);
    if (!lane.where.empty()) out += ", where: " + yaml::double_quoted(lane.where);
    add_limit(out, lane.wip);
    for (std::size_t i = 0; i < lane.columns.size(); ++i) {
      out += i == 0 ? ", columns: {" : ", ";
      out += word(lane.columns[i].first) + ": " + limit_text(lane.columns[i].second);
      if (i + 1 == lane.columns.size()) out += "}";
    }
    out += "}\n";
  }
}

// One `name: {key: value}` line of a section; `parts` are the pairs that are there.
void add_entry(std::string& out, std::string_view name, std::size_t width,
               const std::vector<std::string>& parts) {
  const std::string key = word(name);
  out += "  " + key + ": " + padding(width - std::min(width, key.size())) + "{" +
         join(parts, ", ") + "}\n";
}

template <typename Entry, typename PartsOf>
void add_section(std::string& out, std::string_view comment, std::string_view name,
                 const std::vector<Entry>& entries, PartsOf parts_of) {
  if (entries.empty()) return;
  out += "\n";
  out += comment;
  out += std::string(name) + ":\n";
  std::vector<std::string> names;
  for (const Entry& entry : entries) names.push_back(word(entry.name));
  for (const Entry& entry : entries) add_entry(out, entry.name, widest(names), parts_of(entry));
}

std::vector<std::string> parts_of_type(const CardType& type) {
  std::vector<std::string> parts;
  if (!type.color.empty()) parts.push_back("color: " + word(type.color));
  if (!type.alias.empty()) parts.push_back("alias: " + flow(type.alias));
  if (!type.level.empty() || type.step) {
    parts.push_back("level: " + (type.level.empty() ? "step" : type.level));
  }
  const TypePolicy& policy = type.policy;
  if (!policy.enters.empty()) parts.push_back("enters: " + word(policy.enters));
  if (!policy.by.empty()) parts.push_back("by: " + flow(policy.by));
  if (!policy.card_class.empty()) parts.push_back("class: " + word(policy.card_class));
  if (!policy.needs.empty()) parts.push_back("needs: " + flow(policy.needs));
  return parts;
}

std::vector<std::string> parts_of_product(const Product& product) {
  std::vector<std::string> parts;
  if (!product.weight.empty()) parts.push_back("weight: " + product.weight);
  if (!product.owner.empty()) parts.push_back("owner: " + word(product.owner));
  if (!product.stakeholders.empty()) parts.push_back("stakeholders: " + flow(product.stakeholders));
  return parts;
}

std::vector<std::string> parts_of_person(const Person& person) {
  std::vector<std::string> parts;
  if (!person.emails.empty()) {
    parts.push_back("email: " +
                    (person.emails.size() == 1 ? word(person.emails[0]) : flow(person.emails)));
  }
  if (!person.github.empty()) parts.push_back("github: " + flow(person.github));
  if (!person.gitlab.empty()) parts.push_back("gitlab: " + flow(person.gitlab));
  if (!person.keys.empty()) parts.push_back("keys: " + flow(person.keys));
  if (person.wip) parts.push_back("wip: " + limit_text(*person.wip));
  return parts;
}

std::vector<std::string> parts_of_client(const Client& client) {
  if (client.weight.empty()) return {};
  return {"weight: " + client.weight};
}

std::vector<std::string> parts_of_class(const CardClass& card_class) {
  std::vector<std::string> parts;
  if (card_class.wip) parts.push_back("wip: " + limit_text(*card_class.wip));
  if (!card_class.counted) parts.push_back("counted: false");
  return parts;
}

void add_pairs(std::string& out, std::string_view name,
               const std::vector<std::pair<std::string, std::string>>& pairs) {
  if (pairs.empty()) return;
  out += "\n" + std::string(name) + ":\n";
  for (const auto& [key, value] : pairs)
    out += "  " + word(key) + ": " + yaml::double_quoted(value) + "\n";
}

void add_head(std::string& out, const Settings& settings) {
  out += "# A Kanban board. The cards are in cards/, a file each.\n";
  if (!settings.name.empty()) out += "name: " + word(settings.name) + "\n";
  if (settings.time_zone == "UTC") {
    out += "# time_zone: Europe/Madrid   # where days begin; UTC unless it is said\n";
  } else {
    out += "time_zone: " + word(settings.time_zone) + "\n";
  }
  if (!settings.owner.empty()) out += "owner: " + word(settings.owner) + "\n";
  if (settings.id_style == IdStyle::sequential || !settings.id_prefix.empty()) {
    out += settings.id_style == IdStyle::sequential ? "ids: {style: sequential"
                                                    : "ids: {style: random";
    if (!settings.id_prefix.empty()) out += ", prefix: " + yaml::double_quoted(settings.id_prefix);
    out += "}\n";
  }
  if (settings.layout == Layout::flat) out += "layout: flat\n";
  if (!settings.commit_message.empty()) {
    out += "commit: {message: " + yaml::double_quoted(settings.commit_message) + "}\n";
  }
}

void add_limits(std::string& out, const Settings& settings) {
  const LimitRules usual;
  if (settings.limits == usual) return;
  std::vector<std::string> parts;
  if (settings.limits.person) parts.push_back("person: " + limit_text(*settings.limits.person));
  const auto add = [&](std::string_view name, Severe severe, Severe otherwise) {
    if (severe != otherwise)
      parts.push_back(std::string(name) + ": " + std::string(severe_name(severe)));
  };
  add("over", settings.limits.over, usual.over);
  add("unmet", settings.limits.unmet, usual.unmet);
  add("skip", settings.limits.skip, usual.skip);
  out += "\nlimits: {" + join(parts, ", ") + "}\n";
}

void add_colors(std::string& out, const Settings& settings) {
  if (settings.color_by == ColorBy::type && settings.colors.empty()) return;
  out += "\ncolors: {by: " + std::string(color_by_name(settings.color_by));
  for (const auto& [name, color] : settings.colors) out += ", " + word(name) + ": " + word(color);
  out += "}\n";
}

void add_words(std::string& out, const Settings& settings) {
  const Settings usual;
  if (!settings.labels.empty()) out += "\nlabels: " + flow(settings.labels) + "\n";
  if (settings.classes != usual.classes) {
    add_section(out, "", "classes", settings.classes, parts_of_class);
  }
  if (settings.impacts != usual.impacts) out += "\nimpacts: " + flow(settings.impacts) + "\n";
  if (settings.clients_closed) out += "\nclients_closed: true\n";
}

// What bounds waiting; the weights of an order are left to people.
void add_waiting(std::string& out, const PrioritySettings& priority) {
  const auto days = [](int count) { return std::to_string(count) + "d"; };
  std::vector<std::string> sle;
  for (const SleRule& rule : priority.sle) {
    if (!rule.type.empty()) sle.push_back(word(rule.type) + ": " + days(rule.days));
  }
  if (!sle.empty()) out += "\nsle: {" + join(sle, ", ") + "}\n";
  std::vector<std::string> review;
  if (priority.review_every) review.push_back("every: " + days(*priority.review_every));
  if (priority.review_expire) review.push_back("expire: " + days(*priority.review_expire));
  if (!review.empty()) {
    out += "\n# How long a card may wait without a decision; kanban refine lists what is due.\n";
    out += "review: {" + join(review, ", ") + "}\n";
  }
  if (priority.reserve_oldest > 0)
    out +=
        "\n# Every so many pulls take the oldest card, so that none waits for ever.\nreserve: "
        "{oldest: " +
        std::to_string(priority.reserve_oldest) + "}\n";
}

void add_types(std::string& out, const Settings& settings) {
  add_section(out, "# What kinds of work there are; the first is that of a card that names none.\n",
              "types", settings.types, parts_of_type);
}

void add_levels(std::string& out, const Settings& settings) {
  if (settings.levels > 0) out += "\nlevels: " + std::to_string(settings.levels) + "\n";
}

}  // namespace

std::string yaml::process_section(const Settings& settings, std::string_view name) {
  std::string out;
  if (name == "columns") add_columns(out, settings);
  if (name == "lanes") add_lanes(out, settings);
  if (name == "types") add_types(out, settings);
  if (name == "levels") add_levels(out, settings);
  if (name == "aliases") add_pairs(out, "aliases", settings.aliases);
  // The section alone: without the comment and blank line that a new file has above it.
  const std::size_t begin = out.find(std::string(name) + ":");
  return begin == std::string::npos ? std::string{} : out.substr(begin);
}

std::string write_new_board(const Settings& settings) {
  std::string out;
  add_head(out, settings);
  add_columns(out, settings);
  add_lanes(out, settings);
  add_types(out, settings);
  add_section(out, "", "products", settings.products, parts_of_product);
  add_section(out, "", "people", settings.people, parts_of_person);
  add_section(out, "", "clients", settings.clients, parts_of_client);
  add_levels(out, settings);
  add_limits(out, settings);
  add_colors(out, settings);
  add_words(out, settings);
  add_waiting(out, settings.priority);
  add_pairs(out, "filters", settings.filters);
  add_pairs(out, "aliases", settings.aliases);
  add_pairs(out, "map", settings.column_map);
  for (const std::string_view name : {"roles", "rules"}) {
    const std::string section = yaml::rights_section(settings.rights, name);
    if (!section.empty()) out += "\n" + section;
  }
  out +=
      "\n# More may stand here: lanes, products, people, clients, labels, filters, priority, "
      "rules.\n";
  return out;
}

}  // namespace kanban
