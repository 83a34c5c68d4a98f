// What `diff` found, for scripts.
#include "cli/diff_output.hpp"
#include "render/json.hpp"
#include "render/problems.hpp"

namespace kanban::cli {
namespace {

Json text_or_null(const std::string& text) {
  return text.empty() ? Json::null() : Json::string(text);
}

Json texts(const std::vector<std::string>& lines) {
  Json rows = Json::array();
  for (const std::string& line : lines) rows.push(Json::string(line));
  return rows;
}

Json place(std::size_t value) { return Json::integer(static_cast<long long>(value)); }

Json card_json(const CardDiff& card) {
  return Json::object()
      .set("id", Json::string(card.id))
      .set("what", Json::string(fate_name(card.fate)))
      .set("title", Json::string(card.title))
      .set("path", Json::string(card.path))
      .set("was", text_or_null(card.was))
      .set("now", text_or_null(card.now))
      .set("by", text_or_null(card.by))
      .set("also", texts(card.also));
}

Json limit_json(const LimitDiff& limit) {
  return Json::object()
      .set("place", Json::string(limit.place))
      .set("was", limit.was.empty() ? Json::null() : Json::number(limit.was))
      .set("now", Json::number(limit.now))
      .set("limit", Json::number(limit.most));
}

Json inversion_json(const BoardDiff& board, const Inversion& one) {
  Json waiting = Json::array();
  for (std::size_t i = 0; i < one.ahead; ++i) waiting.push(Json::string(board.queue[i]));
  return Json::object()
      .set("id", Json::string(one.id))
      .set("place", place(one.place))
      .set("waiting", std::move(waiting));
}

Json shift_json(const Shift& shift) {
  return Json::object()
      .set("id", Json::string(shift.id))
      .set("was", place(shift.before))
      .set("now", place(shift.after));
}

template <typename T>
Json rows(const std::vector<T>& list, Json (*make)(const T&)) {
  Json all = Json::array();
  for (const T& one : list) all.push(make(one));
  return all;
}

Json board_json(const BoardDiff& board) {
  Json inversions = Json::array();
  for (const Inversion& one : board.inversions) inversions.push(inversion_json(board, one));
  return Json::object()
      .set("path", Json::string(board.path))
      .set("name", Json::string(board.name))
      .set("new", Json::boolean(board.is_new))
      .set("gone", Json::boolean(board.is_gone))
      .set("cards", rows(board.cards, card_json))
      .set("limits", rows(board.limits, limit_json))
      .set("inversions", std::move(inversions))
      .set("order", rows(board.shifts, shift_json))
      .set("settings", texts(board.settings))
      .set("grants", texts(board.grants))
      .set("unreadable", texts(board.unreadable));
}

}  // namespace

std::string diff_json(const DiffReport& report) {
  Json document = Json::object();
  document.set("schema", Json::string("kanban.diff/1"))
      .set("before", Json::string(report.before_commit))
      .set("after", text_or_null(report.after_commit))
      .set("notes", texts(report.notes))
      .set("boards", rows(report.boards, board_json));
  return document.pretty();
}

}  // namespace kanban::cli
