#include "model/fields.hpp"

#include <array>

namespace kanban {
namespace {

using enum FieldKind;

constexpr std::array<FieldInfo, kFieldCount> kFields{{
    {Field::id, "id", id, 0, "What the card is called for ever"},
    {Field::title, "title", line, 0, "What it is about, on one line"},
    {Field::type, "type", word, 0, "What kind of work it is, of the board's types"},
    {Field::created, "created", instant, 0, "When the card was made"},
    {Field::reporter, "reporter", word, 0, "Who brought it in"},
    {Field::source, "source", line, 0, "Where an import took it from"},
    {Field::client, "client", word, 0, "Who complained, on a complaint"},
    {Field::channel, "channel", word, 0, "How a complaint came in"},
    {Field::words, "words", line, 0, "The words of a complaint"},
    {Field::about, "about", FieldKind::id, 0, "The card that a complaint is about"},
    {Field::column, "column", word, 1, "Where the card is on the board"},
    {Field::rank, "rank", word, 2, "Its place set by hand, a text that sorts"},
    {Field::class_of_service, "class", word, 2, "Class of service: expedite, fixed, standard …"},
    {Field::impact, "impact", word, 2, "How badly it hurts those whom it affects"},
    {Field::due, "due", date, 2, "The day it is promised for"},
    {Field::defer_until, "defer_until", date, 2, "The day until which it is put off"},
    {Field::size, "size", number, 2, "How big it is, in the board's unit"},
    {Field::reach, "reach", number, 2, "How many are affected, where clients are not named"},
    {Field::estimate, "estimate", map, 2, "Inputs of other priority models"},
    {Field::product, "product", word, 3, "The product it belongs to"},
    {Field::parent, "parent", FieldKind::id, 3, "The larger card that this is a part of"},
    {Field::epic, "epic", word, 3, "The epic it belongs to"},
    {Field::goal, "goal", word, 3, "The goal it serves"},
    {Field::sprint, "sprint", word, 3, "The sprint it is planned in"},
    {Field::role, "role", word, 3, "Whose work it is, by role"},
    {Field::problem, "problem", FieldKind::id, 3, "The problem that causes it"},
    {Field::gathers, "gathers", ids, 3, "The cards that a problem explains"},
    {Field::not_same, "not_same", ids, 3, "Cards that look alike and are not"},
    {Field::blocks, "blocks", ids, 3, "Cards that cannot go on before this one"},
    {Field::waits_for, "waits_for", word, 3, "Who owes an answer"},
    {Field::requested_by, "requested_by", map, 3, "The department and person who asked"},
    {Field::stakeholders, "stakeholders", words, 3, "Who has an interest in it"},
    {Field::assignees, "assignees", words, 4, "Who works on it"},
    {Field::labels, "labels", words, 5, "Words to find it by"},
    {Field::clients, "clients", word_rows, 6, "The clients it affects"},
    {Field::tell, "tell", word_rows, 6, "Whom to tell when it is done"},
    {Field::as_whom, "as", line, 7, "Who wants it, in a story"},
    {Field::so_that, "so_that", line, 7, "What for, in a story"},
    {Field::measure, "measure", line, 7, "What is measured, in a quality requirement"},
    {Field::target, "target", line, 7, "The value to reach"},
    {Field::cause, "cause", line, 7, "Why a problem happens"},
    {Field::known_error, "known_error", flag, 7, "The cause is known and not yet mended"},
    {Field::workaround, "workaround", line, 7, "What helps meanwhile"},
    {Field::description, "description", FieldKind::text, 7, "Everything else worth saying"},
    {Field::acceptance, "acceptance", line_rows, 8, "What must be true when it is done"},
    {Field::checklist, "checklist", line_rows, 8, "Steps to tick off"},
    {Field::approved, "approved", line_rows, 8, "Who approved what"},
    {Field::comments, "comments", FieldKind::comments, 9, "What was said about it"},
    {Field::history, "history", FieldKind::history, 10, "What happened to it, oldest first"},
}};

}  // namespace

std::span<const FieldInfo> fields() { return kFields; }

const FieldInfo& info(Field field) { return kFields[static_cast<std::size_t>(field)]; }

std::optional<Field> find_field(std::string_view name) {
  for (const FieldInfo& row : kFields) {
    if (row.name == name) return row.field;
  }
  return std::nullopt;
}

bool is_list(FieldKind kind) {
  return kind == ids || kind == words || kind == word_rows || kind == line_rows || kind == map;
}

bool is_set(FieldKind kind) { return kind == ids || kind == words || kind == word_rows; }

}  // namespace kanban
