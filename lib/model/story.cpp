#include "model/story.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "model/card_template.hpp"

namespace kanban {
namespace {

// `text` without blanks and closing punctuation at its end.
std::string tidy(std::string_view text) {
  text = trim(text);
  while (!text.empty() && std::string_view(".,;:!").find(text.back()) != std::string_view::npos) {
    text = trim(text.substr(0, text.size() - 1));
  }
  return std::string(text);
}

// The first place at which one of `words` stands in `low`.
std::size_t first_of(std::string_view low, std::initializer_list<std::string_view> words) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view word : words) first = std::min(first, low.find(word));
  return first;
}

}  // namespace

std::optional<Story> read_story(std::string_view sentence) {
  const std::string_view text = trim(sentence);
  const std::string low = lower_ascii(text);
  std::size_t begin = 0;
  for (const std::string_view start : {"as an ", "as a ", "as the "}) {
    if (begin == 0 && low.starts_with(start)) begin = start.size();
  }
  if (begin == 0) return std::nullopt;
  const std::string_view rest = std::string_view(low).substr(begin);
  const std::size_t end = first_of(rest, {", ", " i ", " we ", " they "});
  if (end == std::string_view::npos) return std::nullopt;
  Story story;
  story.as = tidy(text.substr(begin, end));
  constexpr std::string_view kSoThat = " so that ";
  const std::size_t why = low.rfind(kSoThat);
  if (why != std::string::npos && why >= begin + end)
    story.so_that = tidy(text.substr(why + kSoThat.size()));
  if (story.as.empty()) return std::nullopt;
  return story;
}

bool is_job(std::string_view sentence) {
  const std::string low = lower_ascii(trim(sentence));
  return low.starts_with("when ") && low.find(" i want ") != std::string::npos;
}

static bool has_goal(const Settings& settings, std::string_view form) {
  return std::any_of(settings.form_goals.begin(), settings.form_goals.end(),
                     [&](const FormGoal& goal) { return goal.form == form; });
}

// Whether the board has a type for cards of the form `name`, or for any where that is empty.
static bool has_type_for(const Settings& settings, std::string_view name) {
  static const std::vector<CardTemplate> kForms = built_in_templates();
  return std::any_of(kForms.begin(), kForms.end(), [&](const CardTemplate& form) {
    return (name.empty() || form.name == name) && !type_for(settings, form).empty();
  });
}

// The form that the fields or the title of a card say it has; empty where they say none.
static std::string form_by_words(const Card& card) {
  if (card.has(Field::client) && card.has(Field::words)) return "complaint";
  if (card.has(Field::measure) || card.has(Field::target)) return "quality";
  const bool said = card.has(Field::as_whom) || card.has(Field::so_that);
  if (said || read_story(card.title())) return "story";
  if (is_job(card.title())) return "job";
  return {};
}

std::string form_of(const Settings& settings, const Card& card) {
  std::string form = form_by_words(card);
  std::string type = type_of(settings, card);
  if (form.empty()) return type;
  if (has_goal(settings, form) || has_type_for(settings, form)) return form;
  const bool other_words = has_goal(settings, type) || !has_type_for(settings, {});
  return other_words ? type : form;
}

}  // namespace kanban
