#include "cli/describe.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/width.hpp"
#include "cli/card_table.hpp"
#include "model/questions.hpp"
#include "policy/levels.hpp"
#include "policy/tick_items.hpp"
#include "render/json_values.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kNameWidth = 14;

std::string row(std::string_view name, std::string_view value) {
  return "  " + pad_to_width(name, kNameWidth) + printable(value) + "\n";
}

std::string indented(std::string_view text) {
  std::string out;
  for (const std::string_view line : lines_of(text)) {
    if (!line.empty()) out += "  " + printable(line);
    out += "\n";
  }
  return out;
}

// Fields that have their own place in the description.
bool stands_apart(Field field) {
  switch (field) {
    case Field::id:
    case Field::title:
    case Field::type:
    case Field::column:
    case Field::created:
    case Field::description:
    case Field::acceptance:
    case Field::checklist:
    case Field::comments:
    case Field::history: return true;
    default: return false;
  }
}

std::string describe_fields(const Card& card) {
  std::string out;
  for (const FieldInfo& field : fields()) {
    if (stands_apart(field.field) || !card.has(field.field)) continue;
    const std::string value = is_list(field.kind) ? join(card.list(field.field), ", ")
                                                  : std::string(card.text(field.field));
    out += row(field.name, value);
  }
  for (const Extra& extra : card.extras) out += row(extra.key, trim(extra.text));
  return out;
}

// The items to tick, under the list that they stand in, with the numbers that `tick` takes.
std::string describe_items(const Settings& settings, const Card& card) {
  std::string out;
  std::string heading;
  const auto items = tick_items(settings, card);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const TickItem& tick = items[i];
    if (!tick.line && !tick.asked_here) continue;
    const std::string above =
        tick.line ? std::string(info(tick.field).name) : std::string(card.column()) + " asks for";
    if (above != heading) out += "\n" + printable(above) + "\n";
    heading = above;
    out += "  " + std::to_string(i + 1) + "  " + printable(format_check_item(tick.item)) + "\n";
  }
  return out;
}

std::string describe_parts(const Settings& settings, const std::vector<const Card*>& parts) {
  if (parts.empty()) return {};
  const Progress progress = progress_of(settings, parts);
  return row(progress.noun, progress_text(progress));
}

std::string describe_log(const Card& card, const Clock& clock) {
  std::string out;
  for (const Comment& comment : card.comments) {
    out +=
        "\n" + clock.say(comment.at) + "  " + printable(comment.by) + "\n" + indented(comment.text);
  }
  if (!card.history.empty()) out += "\nhistory\n";
  std::size_t name_width = 8;
  for (const Event& event : card.history)
    name_width = std::max(name_width, display_width(printable(event.by)));
  for (const Event& event : card.history) {
    out += "  " + clock.say(event.at) + "  " + pad_to_width(printable(event.by), name_width) +
           "  " + printable(event_text(event)) + "\n";
  }
  return out;
}

Json field_as_json(const Card& card, const FieldInfo& field) {
  if (field.field == Field::created) return Json::string(format_instant(card.created));
  if (field.kind == FieldKind::map) {
    Json object = Json::object();
    for (const std::string& entry : card.list(field.field)) {
      const std::size_t colon = entry.find(": ");
      object.set(entry.substr(0, colon), Json::string(entry.substr(colon + 2)));
    }
    return object;
  }
  if (is_list(field.kind)) {
    Json array = Json::array();
    for (const std::string& entry : card.list(field.field)) array.push(Json::string(entry));
    return array;
  }
  if (field.kind == FieldKind::flag) return Json::boolean(card.has(field.field));
  if (!card.has(field.field)) return Json::null();
  if (field.kind == FieldKind::number) return Json::number(card.text(field.field));
  return Json::string(card.text(field.field));
}

}  // namespace

std::string event_text(const Event& event) {
  std::string text;
  switch (event.kind) {
    case EventKind::entered: text = "entered " + event.value; break;
    case EventKind::blocked: text = "blocked: " + event.value; break;
    case EventKind::unblocked: text = "unblocked"; break;
    case EventKind::decided: text = "decided: " + event.value; break;
  }
  if (event.until) text += " until " + format_date(*event.until);
  if (!event.because.empty()) text += " (" + event.because + ")";
  return text;
}

Json event_as_json(const Event& event) {
  static constexpr std::string_view kKeys[] = {"column", "blocked", "unblocked", "decided"};
  Json object = Json::object();
  object.set("at", Json::string(format_instant(event.at)));
  object.set("by", json_text_or_null(event.by));
  const std::string_view key = kKeys[static_cast<std::size_t>(event.kind)];
  object.set(key,
             event.kind == EventKind::unblocked ? Json::boolean(true) : Json::string(event.value));
  if (!event.because.empty()) object.set("because", Json::string(event.because));
  if (event.until) object.set("until", Json::string(format_date(*event.until)));
  return object;
}

std::string describe_card(const CardFile& file, const FilterContext& context, const Clock& clock,
                          const Around& around) {
  const Card& card = file.card;
  std::string out = printable(card.id()) + "  " + printable(card.title()) + "\n";
  std::string place(card.column());
  if (card.has(Field::type)) place = std::string(card.type()) + " in " + place;
  place += ", here " + days_since(entered_column(card), context.now, context.zone) + " d";
  out += "  " + printable(place) + ", made " + clock.say(card.created) + "\n";
  if (const auto block = open_block(card)) {
    for (const std::string& reason : reasons_since(card))
      out += "  BLOCKED since " + clock.say(block->since) + ": " + printable(reason) + "\n";
  }
  for (const std::string& blocker : around.blockers)
    out += "  BLOCKED by " + printable(blocker) + "\n";
  const std::string rows = describe_fields(card) + describe_parts(*context.settings, around.parts);
  if (!rows.empty()) out += "\n" + rows;
  if (card.has(Field::description)) out += "\n" + indented(card.text(Field::description));
  out += describe_items(*context.settings, card);
  out += describe_log(card, clock);
  return out + "\n" + printable(file.path) + "\n";
}

Json card_as_json(const CardFile& file, const FilterContext& context) {
  const Card& card = file.card;
  Json object = Json::object();
  for (const FieldInfo& field : fields()) {
    if (field.field == Field::comments || field.field == Field::history) continue;
    object.set(field.name, field_as_json(card, field));
  }
  const auto block = open_block(card);
  object.set("stage", Json::string(stage_name(stage_of(*context.settings, card))));
  object.set("entered", Json::string(format_instant(entered_column(card))));
  object.set("blocked", block ? Json::string(block->reason) : Json::null());
  object.set("path", Json::string(file.path));
  Json comments = Json::array();
  for (const Comment& comment : card.comments) {
    comments.push(Json::object()
                      .set("at", Json::string(format_instant(comment.at)))
                      .set("by", Json::string(comment.by))
                      .set("text", Json::string(comment.text)));
  }
  Json history = Json::array();
  for (const Event& event : card.history) history.push(event_as_json(event));
  object.set("comments", std::move(comments));
  object.set("history", std::move(history));
  return object;
}

}  // namespace kanban::cli
