#include "cli/complete_values.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/catalogue.hpp"
#include "base/text.hpp"
#include "cli/report_table.hpp"
#include "cli/session.hpp"
#include "git/repo.hpp"
#include "ops/set.hpp"
#include "query/filter.hpp"
#include "query/filter_names.hpp"
#include "rights/presets.hpp"
#include "store/card_templates.hpp"

namespace kanban::cli {
namespace {

Completion only(std::vector<Candidate> candidates) { return {std::move(candidates), {}}; }

std::vector<Candidate> choices_of(std::string_view choices) {
  std::vector<Candidate> candidates;
  for (std::string& word : split(choices, '|')) candidates.push_back({std::move(word), {}});
  return candidates;
}

std::vector<Candidate> days() {
  return {
      {"today", ""}, {"tomorrow", ""}, {"+7d", "a week from now"}, {"+2w", "two weeks from now"}};
}

std::vector<Candidate> field_names() {
  std::vector<Candidate> candidates;
  for (const FieldInfo& field : fields()) {
    if (is_searchable(field.field))
      candidates.push_back({std::string(field.name), std::string(field.doc)});
  }
  return candidates;
}

std::vector<Candidate> report_names() {
  std::vector<Candidate> candidates;
  for (const ReportRow& row : report_rows())
    candidates.push_back({std::string(row.name), std::string(row.summary)});
  return candidates;
}

std::vector<Candidate> code_names() {
  std::vector<Candidate> candidates;
  for (const CodeInfo& code : catalogue())
    candidates.push_back({std::string(code.code), std::string(code.summary)});
  return candidates;
}

std::vector<Candidate> preset_names() {
  std::vector<Candidate> candidates;
  for (const PresetInfo& preset : presets())
    candidates.push_back({std::string(preset.name), std::string(preset.doc)});
  return candidates;
}

std::vector<Candidate> verb_names() {
  std::vector<Candidate> candidates;
  for (const Command* command : commands())
    candidates.push_back({std::string(command->name), std::string(command->summary)});
  return candidates;
}

void put_before(std::vector<Candidate>& candidates, std::string_view prefix) {
  for (Candidate& one : candidates) one.word.insert(0, prefix);
}

// What the board lists for a field, and what each means.
template <typename Rows>
void add_rows(std::map<std::string, std::string>& words, const Rows& rows) {
  for (const auto& row : rows) words.emplace(row.name, "");
}

std::map<std::string, std::string> listed_words(const Settings& settings, Field field) {
  std::map<std::string, std::string> words;
  if (field == Field::type) add_rows(words, settings.types);
  if (field == Field::product) add_rows(words, settings.products);
  if (field == Field::clients) add_rows(words, settings.clients);
  if (field == Field::class_of_service) add_rows(words, settings.classes);
  if (field == Field::assignees) {
    for (const Person& person : settings.people)
      words.emplace(person.name, person.emails.empty() ? "" : person.emails.front());
  }
  if (field == Field::labels) {
    for (const std::string& label : settings.labels) words.emplace(label, "");
  }
  if (field == Field::impact) {
    for (const std::string& impact : settings.impacts) words.emplace(impact, "");
  }
  return words;
}

// Fields whose words are the board's own rather than any text.
bool has_words(Field field) {
  const FieldKind kind = info(field).kind;
  return kind == FieldKind::word || kind == FieldKind::words || kind == FieldKind::word_rows;
}

}  // namespace

const Settings* ValueSource::settings() {
  const auto found = session_.settings();
  return found.ok() ? *found : nullptr;
}

const Board* ValueSource::board() {
  if (!looked_) {
    looked_ = true;
    auto loaded = session_.load(Keep::current_state);
    if (loaded.ok()) board_ = session_.keep(std::move(*loaded));
  }
  return board_;
}

// Open cards, and when a letter is typed the others too; an id means little without its title.
std::vector<Candidate> ValueSource::cards(std::string_view typed) {
  std::vector<Candidate> candidates;
  const auto offer = [&](const Card& card) {
    candidates.push_back({std::string(card.id()),
                          std::string(card.title()) + " (" + std::string(card.column()) + ")"});
  };
  const auto place = session_.place();
  if (!place.ok()) return candidates;
  if (typed.empty() || (*place)->repository.work_tree.empty()) {
    const auto all = session_.load(Keep::headline);
    if (!all.ok()) return candidates;
    for (const CardFile& file : all->cards) {
      if (!typed.empty() || is_open(all->settings, file.card)) offer(file.card);
    }
    return candidates;
  }
  // The name of a card's file begins with its id, so only those that can be meant are opened.
  const auto names = list_card_names(**place);
  if (!names.ok()) return candidates;
  for (const CardName& name : *names) {
    const std::string_view file = std::string_view(name.path).substr(name.path.rfind('/') + 1);
    if (!equal_ignoring_case(file.substr(0, typed.size()), typed)) continue;
    const auto card = read_card_file(**place, name.path);
    if (card.ok()) offer(card->card);
  }
  std::sort(candidates.begin(), candidates.end(),
            [](const Candidate& a, const Candidate& b) { return a.word < b.word; });
  return candidates;
}

std::vector<Candidate> ValueSource::columns() {
  std::vector<Candidate> candidates;
  const Settings* known = settings();
  if (known == nullptr) return candidates;
  for (const Column& column : known->columns)
    candidates.push_back({column.name, std::string(stage_name(column.stage))});
  return candidates;
}

// The words that board.yaml lists for `field`; those that cards use where it lists none.
std::vector<Candidate> ValueSource::words_of(Field field) {
  const Settings* known = settings();
  if (known == nullptr) return {};
  if (field == Field::column) return columns();
  std::map<std::string, std::string> words = listed_words(*known, field);
  if (words.empty() || field == Field::assignees) {
    const Board* all = board();
    static const std::vector<CardFile> kNone;
    for (const CardFile& file : all == nullptr ? kNone : all->cards) {
      if (!is_list(info(field).kind) && file.card.has(field))
        words.emplace(file.card.text(field), "");
      for (const std::string& entry : file.card.list(field)) words.emplace(entry, "");
      // Who reported a card or spoke on one may be given one.
      if (field != Field::assignees) continue;
      if (file.card.has(Field::reporter)) words.emplace(file.card.text(Field::reporter), "");
      for (const Comment& comment : file.card.comments) words.emplace(comment.by, "");
    }
  }
  std::vector<Candidate> candidates;
  for (auto& [word, says] : words) candidates.push_back({word, says});
  return candidates;
}

// "type:bug,st": a term and its values, the last one being typed.
std::vector<Candidate> ValueSource::filter_words(std::string_view typed) {
  const std::string sign(typed.starts_with('-') ? "-" : "");
  const std::string_view term = typed.substr(sign.size());
  const std::size_t colon = term.find(':');
  std::vector<Candidate> candidates;
  if (colon == std::string_view::npos) {
    for (const FilterTerm& known : filter_terms())
      candidates.push_back({std::string(known.name), std::string(known.doc)});
    if (const Settings* board_settings = settings()) {
      for (const auto& [name, text] : board_settings->filters) candidates.push_back({name, text});
    }
    put_before(candidates, sign);
    return candidates;
  }
  const auto property = find_property(term.substr(0, colon));
  if (!property) return candidates;
  if (property->kind == FilterProperty::Kind::state) {
    for (std::string& name : all_state_names()) candidates.push_back({std::move(name), {}});
  } else if (property->kind == FilterProperty::Kind::stage) {
    candidates = choices_of("backlog|wait|active|done|dropped");
  } else if (property->kind == FilterProperty::Kind::field && has_words(property->field)) {
    candidates = words_of(property->field);
    if (property->field == Field::assignees) candidates.push_back({"me", "you"});
    candidates.push_back({"none", "no value"});
    candidates.push_back({"any", "some value"});
  }
  const std::size_t comma = typed.rfind(',');
  const std::size_t kept = comma == std::string_view::npos ? sign.size() + colon : comma;
  put_before(candidates, typed.substr(0, kept + 1));
  return candidates;
}

// "product=po": a field and its value.
std::vector<Candidate> ValueSource::assignments(std::string_view typed) {
  const std::size_t equals = typed.find('=');
  std::vector<Candidate> candidates;
  if (equals == std::string_view::npos) {
    for (Candidate& field : field_names()) {
      if (settable_field(field.word).ok()) candidates.push_back({field.word + "=", field.says});
    }
    return candidates;
  }
  const auto field = find_field(typed.substr(0, equals));
  if (!field) return candidates;
  if (has_words(*field)) candidates = words_of(*field);
  if (info(*field).kind == FieldKind::date) candidates = days();
  put_before(candidates, typed.substr(0, equals + 1));
  return candidates;
}

std::vector<Candidate> ValueSource::templates() {
  std::vector<Candidate> candidates;
  const auto place = session_.place();
  if (!place.ok()) return candidates;
  for (const CardTemplate& form : load_templates(**place).all)
    candidates.push_back({form.name, form.about});
  return candidates;
}

std::vector<Candidate> ValueSource::boards() {
  std::vector<Candidate> candidates;
  const auto repository = find_repository(session_.place_query());
  if (!repository.ok()) return candidates;
  for (const std::string& path : find_boards(*repository))
    candidates.push_back({path.empty() ? "." : path, {}});
  return candidates;
}

std::vector<Candidate> ValueSource::revisions() {
  std::vector<Candidate> candidates{{"HEAD", ""}};
  const auto repository = find_repository(session_.place_query());
  if (!repository.ok()) return candidates;
  const auto repo = Repo::open(repository->git_dir, repository->work_tree, Fsync::no);
  if (!repo.ok()) return candidates;
  const auto names = repo->branches_and_tags();
  for (const std::string& name : names.value_or({})) candidates.push_back({name, {}});
  return candidates;
}

Completion ValueSource::values_of(const Arg& arg, std::string_view typed) {
  const bool signed_word = typed.starts_with('+') || typed.starts_with('-');
  const auto words = [&](Field field) {
    std::vector<Candidate> candidates = words_of(field);
    if (signed_word) put_before(candidates, typed.substr(0, 1));
    return only(std::move(candidates));
  };
  switch (arg.kind) {
    case ArgKind::card: {
      std::vector<Candidate> candidates = cards(typed);
      if (arg.repeated && !typed.empty()) {
        for (Candidate& term : filter_words(typed)) candidates.push_back(std::move(term));
      }
      return only(std::move(candidates));
    }
    case ArgKind::column: return only(columns());
    case ArgKind::type: return words(Field::type);
    case ArgKind::label: return words(Field::labels);
    case ArgKind::person: {
      Completion people = words(Field::assignees);
      if (!signed_word) people.candidates.push_back({"me", "you"});
      return people;
    }
    case ArgKind::product: return words(Field::product);
    case ArgKind::client: return words(Field::clients);
    case ArgKind::card_class: return words(Field::class_of_service);
    case ArgKind::impact: return words(Field::impact);
    case ArgKind::flag:  // --lanes=FIELD; the others have no value
      return arg.value.starts_with("FIELD") ? only(field_names()) : Completion{};
    case ArgKind::field: return only(field_names());
    case ArgKind::date: return only(days());
    case ArgKind::filter: return only(filter_words(typed));
    case ArgKind::file: return {{}, Completion::Paths::files};
    case ArgKind::directory: return {{}, Completion::Paths::directories};
    case ArgKind::board: return only(boards());
    case ArgKind::choice:
    case ArgKind::format: return only(choices_of(arg.choices));
    case ArgKind::assignment: return only(assignments(typed));
    case ArgKind::command: return only(verb_names());
    case ArgKind::report: return only(report_names());
    case ArgKind::code: return only(code_names());
    case ArgKind::revision: return only(revisions());
    case ArgKind::text:
      if (arg.value == "TEMPLATE") return only(templates());
      return arg.value == "PRESET" ? only(preset_names()) : Completion{};
    case ArgKind::number:
    case ArgKind::instant: break;
  }
  return {};
}

}  // namespace kanban::cli
