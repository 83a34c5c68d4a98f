#include "model/card_template.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kanban {
namespace {

CardTemplate made(std::string name, std::string about, std::vector<std::string> types) {
  CardTemplate form;
  form.name = std::move(name);
  form.about = std::move(about);
  form.types = std::move(types);
  return form;
}

CardTemplate described(CardTemplate form, std::string description) {
  form.fields.push_back({Field::description, {std::move(description)}});
  return form;
}

CardTemplate asking(CardTemplate form, std::vector<Field> needs) {
  form.needs = std::move(needs);
  return form;
}

}  // namespace

std::vector<CardTemplate> built_in_templates() {
  return {
      described(made("bug", "something that does not work as it should", {"bug"}),
                "What happens:\n\nWhat should happen:\n\nHow to see it:"),
      asking(made("complaint", "what a client says: client and words", {"complaint"}),
             {Field::client, Field::words}),
      made("job", "When …, I want …, so I can …", {"job", "story"}),
      described(made("journey", "the way of a person through several steps", {"journey", "story"}),
                "Who:\n\nSteps:\n1.\n2.\n\nWhere it hurts:"),
      asking(made("quality", "how well something must work: measure and target",
                  {"quality", "requirement", "story"}),
             {Field::measure, Field::target}),
      asking(made("requirement", "what another department needs", {"requirement", "story"}),
             {Field::requested_by}),
      made("story", "As a …, I want …, so that …", {"story"}),
      made("task", "something to do; nothing is asked", {"task"}),
      described(
          made("use-case", "an actor, the steps, and what may go wrong", {"use-case", "story"}),
          "Actor:\n\nBefore:\n\nSteps:\n1.\n2.\n\nAfter:\n\nElse:"),
  };
}

std::vector<CardTemplate> with_built_in(std::vector<CardTemplate> own) {
  for (CardTemplate& form : built_in_templates()) {
    const bool known = std::any_of(own.begin(), own.end(), [&](const CardTemplate& other) {
      return equal_ignoring_case(other.name, form.name);
    });
    if (!known) own.push_back(std::move(form));
  }
  std::stable_sort(own.begin(), own.end(),
                   [](const CardTemplate& a, const CardTemplate& b) { return a.name < b.name; });
  return own;
}

Result<CardTemplate> find_template(const std::vector<CardTemplate>& templates,
                                   std::string_view name) {
  std::vector<std::string> known;
  for (const CardTemplate& form : templates) {
    if (equal_ignoring_case(form.name, name)) return form;
    known.push_back(form.name);
  }
  Error error = make_error(ErrorKind::usage, "unknown-card-template",
                           "no template '" + printable(name) + "' for cards");
  error.details.push_back("templates: " + join(known, ", "));
  error.hints = did_you_mean(name, known);
  return error;
}

std::string type_for(const Settings& settings, const CardTemplate& form) {
  if (settings.types.empty()) return form.types.empty() ? std::string() : form.types.front();
  for (const std::string& name : form.types) {
    const auto type = find_type(settings, name);
    if (type.ok()) return *type;
  }
  return {};
}

std::vector<Field> missing_fields(const CardTemplate& form, const Card& card) {
  std::vector<Field> missing;
  for (const Field field : form.needs) {
    if (!card.has(field)) missing.push_back(field);
  }
  return missing;
}

}  // namespace kanban
