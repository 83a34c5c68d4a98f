// kanban edit — edit a card's file in your editor.
#include "base/text.hpp"
#include "cli/editor.hpp"
#include "cli/planner.hpp"
#include "cli/voice.hpp"
#include "policy/validate.hpp"
#include "yaml/card_codec.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "The card; @ is the one last touched",
     .required = true},
};

const Example kExamples[] = {
    {"kanban edit k7", "Change anything about it"},
    {"EDITOR=nano kanban edit @", "With another editor"},
};

constexpr std::string_view kComplaintMark = "#! ";

// `text` without the lines that told of the last try's errors.
std::string without_complaints(std::string_view text) {
  while (text.starts_with(kComplaintMark)) {
    const std::size_t end = text.find('\n');
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  }
  return std::string(text);
}

std::string with_complaints(const std::vector<Error>& errors, const std::string& text) {
  std::string out;
  for (const Error& error : errors) {
    const std::string message = format_error(error);
    for (const std::string_view line : lines_of(message))
      out += std::string(kComplaintMark) + std::string(line) + "\n";
  }
  return out + text;
}

// What is wrong with the edited text; empty when it may be written.
std::vector<Error> problems_of(const Settings& settings, const CardFile& file,
                               const std::string& text, Instant now) {
  auto parsed = parse_card(text, file.path);
  if (!parsed.ok()) return {std::move(parsed).error()};
  std::vector<Error> problems;
  if (parsed->card.id() != file.card.id()) {
    problems.push_back(make_error(ErrorKind::invalid, "fixed-field",
                                  "a card keeps its id, '" + std::string(file.card.id()) + "'"));
  }
  for (Error& finding : validate_card(settings, CardFile{parsed->card, file.path}, now)) {
    if (finding.severity == Severity::error) problems.push_back(std::move(finding));
  }
  return problems;
}

Error kept(Error error, DraftFile& draft) {
  draft.keep();
  error.hints.push_back("your text is kept in " + draft.path());
  return error;
}

// Edits until the text is good, unchanged, or the person gives up. Empty: nothing to write.
Result<std::string> edit_until_good(Session& session, const CardFile& file,
                                    const std::string& before, DraftFile& draft) {
  TRY_ASSIGN(const Settings* const settings, session.settings());
  const std::string editor = session.preferred(Preference::editor).value;
  while (true) {
    const int status = run_in_shell(editor, draft.path());
    if (status != 0) {
      return kept(make_error(ErrorKind::refused, "editor-failed",
                             "the editor '" + editor + "' ended with " + std::to_string(status)),
                  draft);
    }
    TRY_ASSIGN(const std::string raw, draft.read());
    const std::string text = without_complaints(raw);
    if (trim(text).empty() || text == before) return std::string{};
    const std::vector<Error> problems = problems_of(*settings, file, text, session.now());
    if (problems.empty()) return text;
    session.tell(problems);
    if (!session.world().in_is_terminal) {
      return kept(make_error(ErrorKind::invalid, "edit-invalid",
                             "the edited card has problems; nothing was changed"),
                  draft);
    }
    session.world().err("[e]dit again, [s]ave the text and stop, [d]iscard it? ");
    const std::string answer = lower_ascii(session.world().read_line().value_or("s"));
    if (answer == "d") return std::string{};
    if (answer == "s") {
      return kept(make_error(ErrorKind::refused, "edit-invalid", "stopped; nothing was changed"),
                  draft);
    }
    TRY(draft.write(with_complaints(problems, text)));
  }
}

// The edited text with the event that its change of column calls for.
Result<std::string> with_event(const CardFile& file, const std::string& text, const Stamp& stamp) {
  TRY_ASSIGN(ParsedCard parsed, parse_card(text, file.path));
  if (parsed.card.column() == file.card.column() || parsed.card.history != file.card.history)
    return text;
  enter_column(parsed.card, std::string(parsed.card.column()), stamp);
  return edit_card(text, parsed.card, file.path);
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const Place* const place, session.place());
  TRY_ASSIGN(const CardFile file, session.find(values.text("card")));
  TRY_ASSIGN(const std::string before, read_board_text(*place, file.path));
  TRY_ASSIGN(DraftFile draft,
             DraftFile::make(session, std::string(file.card.id()) + ".yaml", before));
  TRY_ASSIGN(const std::string text, edit_until_good(session, file, before, draft));
  if (text.empty()) {
    session.news("nothing changed\n");
    return success();
  }
  const auto make = [&](Planner& planner) -> Result<Planned> {
    TRY_ASSIGN(const std::string now, planner.read_text(file.path));
    if (now != before) {
      return make_error(ErrorKind::conflict, "changed-since",
                        "the card was changed by somebody else meanwhile");
    }
    TRY_ASSIGN(std::string whole, with_event(file, text, planner.stamp(values)));
    planner.write_file(file.path, std::move(whole));
    Planned planned;
    planned.news.push_back({std::string(file.card.id()), "edited", std::string(file.card.title())});
    return planned;
  };
  Status written = write_and_tell(session, *find_command("edit"), values, make);
  if (written.ok()) return written;
  return kept(written.error(), draft);
}

}  // namespace

extern const Command edit_command;
const Command edit_command{
    .name = "edit",
    .group = "cards",
    .summary = "Edit a card's file in your editor",
    .details =
        "The text is checked when the editor ends; with problems you may edit again, and what you "
        "typed is never lost. A changed column is logged as a move.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write,
    .effect = Effect::changes_board,
    .run = run};

}  // namespace kanban::cli
