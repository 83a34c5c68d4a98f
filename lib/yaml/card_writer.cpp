#include "yaml/card_writer.hpp"

#include "base/text.hpp"
#include "yaml/card_codec.hpp"
#include "yaml/quoting.hpp"

namespace kanban::yaml {
namespace {

void append_flow_list(std::string& out, const std::vector<std::string>& entries) {
  out += " [";
  for (const std::string& entry : entries) {
    if (&entry != entries.data()) out += ", ";
    append_word(out, entry);
  }
  out += ']';
}

void append_rows(std::string& out, FieldKind kind, const std::vector<std::string>& entries) {
  for (const std::string& entry : entries) {
    out += "\n- ";
    out += kind == FieldKind::line_rows ? double_quoted(entry) : word(entry);
  }
}

void append_map(std::string& out, const std::vector<std::string>& entries) {
  out += " {";
  for (const std::string& entry : entries) {
    if (&entry != entries.data()) out += ", ";
    const std::string_view view = entry;
    const std::size_t colon = view.find(": ");
    append_word(out, view.substr(0, colon));
    out += ": ";
    const auto value =
        colon == std::string_view::npos ? std::string_view{} : view.substr(colon + 2);
    // Numbers are plain: the field's own type reads them.
    if (canonical_number(value) == value) {
      out += value;
    } else {
      append_word(out, value);
    }
  }
  out += '}';
}

void append_text(std::string& out, std::string_view text, std::size_t indent) {
  if (!may_be_literal(text)) {
    out += ' ';
    append_double_quoted(out, text);
    return;
  }
  out += " |\n";
  append_literal_lines(out, text, indent);
  out.pop_back();
}

std::string_view key_of(EventKind kind) {
  switch (kind) {
    case EventKind::entered: return "column";
    case EventKind::blocked: return "blocked";
    case EventKind::unblocked: return "unblocked";
    case EventKind::decided: break;
  }
  return "decided";
}

}  // namespace

std::string scalar_value(FieldKind kind, std::string_view text) {
  switch (kind) {
    case FieldKind::line:
    case FieldKind::line_rows:
    case FieldKind::text: return double_quoted(text);
    case FieldKind::number:
    case FieldKind::date:
    case FieldKind::instant:
    case FieldKind::flag: return std::string(text);
    default: return word(text);
  }
}

void append_event(std::string& out, const Event& event) {
  out += "{at: " + format_instant(event.at);
  if (!event.by.empty()) {
    out += ", by: ";
    append_word(out, event.by);
  }
  out += ", ";
  out += key_of(event.kind);
  out += ": ";
  if (event.kind == EventKind::unblocked) {
    out += "true";
  } else if (event.kind == EventKind::blocked) {
    append_double_quoted(out, event.value);
  } else {
    append_word(out, event.value);
  }
  if (!event.because.empty()) {
    out += ", because: ";
    append_double_quoted(out, event.because);
  }
  if (event.until) out += ", until: " + format_date(*event.until);
  out += '}';
}

void append_comment(std::string& out, const Comment& comment, std::size_t indent) {
  const std::string next = "\n" + std::string(indent, ' ');
  out += "at: " + format_instant(comment.at);
  if (!comment.by.empty()) {
    out += next + "by: ";
    append_word(out, comment.by);
  }
  out += next + "text:";
  append_text(out, comment.text, indent + 2);
}

std::string value_text(const Card& card, Field field) {
  std::string out;
  const FieldKind kind = info(field).kind;
  if (kind == FieldKind::comments) {
    for (const Comment& comment : card.comments) {
      out += "\n- ";
      append_comment(out, comment, 2);
    }
  } else if (kind == FieldKind::history) {
    for (const Event& event : card.history) {
      out += "\n- ";
      append_event(out, event);
    }
  } else if (kind == FieldKind::ids || kind == FieldKind::words) {
    append_flow_list(out, card.list(field));
  } else if (kind == FieldKind::word_rows || kind == FieldKind::line_rows) {
    append_rows(out, kind, card.list(field));
  } else if (kind == FieldKind::map) {
    append_map(out, card.list(field));
  } else if (kind == FieldKind::text) {
    append_text(out, card.text(field), 2);
  } else if (field == Field::created) {
    out += " " + format_instant(card.created);
  } else {
    out += " " + scalar_value(kind, card.text(field));
  }
  return out;
}

void append_field(std::string& out, const Card& card, Field field) {
  if (!card.has(field)) return;
  out += info(field).name;
  out += ':';
  out += value_text(card, field);
  out += '\n';
}

void append_extra(std::string& out, const Extra& extra) {
  append_word(out, extra.key);
  out += ':';
  if (!extra.text.empty() && extra.text.front() != '\n') out += ' ';
  out += extra.text;
  out += '\n';
}

}  // namespace kanban::yaml

namespace kanban {

std::string write_card(const Card& card) {
  std::string out;
  out.reserve(1024);
  int paragraph = -1;
  const auto begin_paragraph = [&](int number) {
    if (number != paragraph && !out.empty()) out += '\n';
    paragraph = number;
  };
  // Unknown keys stand together before what grows at the end of the file.
  const auto write_extras = [&] {
    if (card.extras.empty()) return;
    begin_paragraph(-2);
    for (const Extra& extra : card.extras) yaml::append_extra(out, extra);
  };
  for (const FieldInfo& row : fields()) {
    if (row.field == Field::comments) write_extras();
    if (!card.has(row.field)) continue;
    begin_paragraph(row.paragraph);
    yaml::append_field(out, card, row.field);
  }
  return out;
}

}  // namespace kanban
