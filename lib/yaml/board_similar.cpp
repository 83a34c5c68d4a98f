// The sections of board.yaml about cards that may be one: similar, raise_problem.
#include <array>

#include "yaml/board_priority.hpp"
#include "yaml/board_sections.hpp"

namespace kanban::yaml {
namespace {

Status read_similar_key(const BoardPart& part, const std::string& key, const Node& value) {
  static constexpr std::array<std::string_view, 2> kLanguages{"english", "none"};
  SimilarSettings& similar = part.settings.similar;
  if (key == "hint") {
    TRY_ASSIGN(similar.hint, part.yes_or_no(value, key));
  } else if (key == "language") {
    TRY_ASSIGN(const std::string language, part.choice(value, key, kLanguages));
    similar.language = language == "none" ? CardLanguage::none : CardLanguage::english;
  } else if (key == "stop_words") {
    TRY_ASSIGN(similar.stop_words, part.texts(value, key));
  } else {
    TRY_ASSIGN(similar.types, part.texts(value, key));
  }
  return success();
}

}  // namespace

Status read_similar(const BoardPart& part, const Node& node) {
  static constexpr std::array<std::string_view, 4> kKeys{"hint", "language", "stop_words", "types"};
  return each_key(part, node, "similar", kKeys, [&](const std::string& key, const Node& value) {
    return read_similar_key(part, key, value);
  });
}

Status read_raise_problem(const BoardPart& part, const Node& node) {
  static constexpr std::array<std::string_view, 2> kKeys{"incidents", "within"};
  RaiseProblem raise;
  TRY(each_key(part, node, "raise_problem", kKeys,
               [&](const std::string& key, const Node& value) -> Status {
                 if (key == "incidents") {
                   TRY_ASSIGN(raise.incidents, part.positive(value, key));
                   if (raise.incidents < 2)
                     return part.bad(value, "'incidents' must be 2 or more: one is no problem yet");
                 } else {
                   TRY_ASSIGN(raise.within, read_days(part, value, key));
                   if (raise.within == 0) return part.bad(value, "'within' must be a day or more");
                 }
                 return success();
               }));
  if (raise.incidents == 0)
    return part.bad(node, "'raise_problem' needs 'incidents'")
        .hint("for example: raise_problem: {incidents: 3, within: 7d}");
  part.settings.raise_problem = raise;
  return success();
}

}  // namespace kanban::yaml
