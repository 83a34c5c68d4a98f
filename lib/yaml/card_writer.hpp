// Card writer — the canonical text of a card's parts, for write_card and for edits. Internal to
// this room.
#pragma once

#include <string>
#include <string_view>

#include "model/card.hpp"

namespace kanban::yaml {

// One entry with its key and line ends, as it stands in a canonical card; nothing when it is
// absent.
void append_field(std::string& out, const Card& card, Field field);

// What stands behind `key:`, with the leading blank or line end and without the last line end.
std::string value_text(const Card& card, Field field);

// `{at: …, by: …, column: …}`.
void append_event(std::string& out, const Event& event);

// The lines of a comment without the dash, each after the first indented by `indent` blanks.
void append_comment(std::string& out, const Comment& comment, std::size_t indent);

// `text` as a value of `kind` on one line: a line between double quotes, a word plain where it can
// be.
std::string scalar_value(FieldKind kind, std::string_view text);

// `key:` and the value of an unknown key, with the line end.
void append_extra(std::string& out, const Extra& extra);

}  // namespace kanban::yaml
