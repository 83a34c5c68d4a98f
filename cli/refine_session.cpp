#include "cli/refine_session.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cli/card_table.hpp"
#include "cli/describe.hpp"
#include "cli/help.hpp"
#include "cli/planner.hpp"

namespace kanban::cli {
namespace {

constexpr std::string_view kKeys =
    "[k]eep [t]op [b]ottom [d]efer [m]erge [c]lose | [f]ield [v]iew [s]kip [q]uit >";

constexpr std::string_view kMeanings =
    "  k  keep it where it is           f  set a field, such as clients=+acme\n"
    "  t  to the top of what is ranked  v  view the whole card\n"
    "  b  behind what is ranked         s  skip it: decide nothing now\n"
    "  d  put it off until a day        q  end the session; what was decided stands\n"
    "  m  the same as another card      c  close it: it will not be done\n";

// What a key means: the decision, and what else has to be said.
struct KeyRow {
  char key;
  std::string_view decision;
  std::string_view option;    // asked for, or a flag
  std::string_view question;  // empty where the option is a flag
};

constexpr KeyRow kRows[] = {{'k', "keep", "--next", "decide again (60d, a day; empty: as usual)"},
                            {'t', "rank", "--top", ""},
                            {'b', "rank", "--bottom", ""},
                            {'d', "defer", "--until", "until (+30d, a day)"},
                            {'m', "merge", "--into", "into (the card that explains it)"},
                            {'c', "close", "", ""}};

class RefineSession {
 public:
  RefineSession(Session& session, const Values& values, const OrderedBoard& ordered,
                const Decide& decide)
      : session_(session),
        world_(session.world()),
        values_(values),
        ordered_(ordered),
        decide_(decide) {
    // What the session itself was called with is no part of its decisions.
    for (const auto* name : {"--session", "--for", "--limit"}) values_.remove(name);
  }

  Status run(const std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < findings.size() && !over_; ++i) {
      show(findings[i], i + 1, findings.size());
      ask(findings[i]);
    }
    session_.news("\n" + counted(decided_, "decision") + ", " + std::to_string(skipped_) +
                  " skipped" + (set_ > 0 ? ", " + counted(set_, "field") + " set" : "") +
                  (decided_ > 0 ? "; kanban refine --minutes writes them down" : "") + "\n");
    return success();
  }

 private:
  void show(const Finding& finding, std::size_t place, std::size_t count) const {
    const Card& card = finding.file->card;
    const std::string title = "(" + std::to_string(place) + " of " + std::to_string(count) + ")  " +
                              printable(card.id()) + "  " + printable(card.title());
    std::string text = "\n" + wrap(title, session_.width(values_), 2) + "\n  ";
    text += printable(type_of(ordered_.board.settings, card)) + " in " + printable(card.column());
    if (finding.place > 0) text += ", place " + std::to_string(finding.place);
    if (card.has(Field::product)) text += ", " + printable(card.text(Field::product));
    if (card.has(Field::clients))
      text += ", " + counted(card.list(Field::clients).size(), "client");
    text += ", " + days_since(card.created, ordered_.moment.now, ordered_.moment.zone) + " d old\n";
    for (const std::string& why : finding.why) text += "  " + printable(why) + "\n";
    world_.out(text);
  }

  void ask(const Finding& finding) {
    while (!over_) {
      const char key = next_key();
      if (key == 'q') over_ = true;
      if (key == 's') ++skipped_;
      if (key == 'q' || key == 's') return;
      if (key == 'v') {
        world_.out("\n" + describe_card(*finding.file, ordered_.context, {}));
      } else if (key == 'f') {
        set_field(finding);
      } else if (key == ' ') {
        continue;
      } else if (!is_decision(key)) {
        world_.out(std::string(kMeanings));
      } else if (decided(finding, key)) {
        return;
      }
    }
  }

  static bool is_decision(char key) {
    return std::any_of(std::begin(kRows), std::end(kRows),
                       [&](const KeyRow& row) { return row.key == key; });
  }

  // What a finding misses is often said at once: "size=3", "clients=+acme". The card stays.
  void set_field(const Finding& finding) {
    const std::string assignment = line("field=value");
    if (assignment.empty()) return;
    Values values = values_;
    values.add("card", std::string(finding.file->card.id()));
    values.add("assignment", assignment);
    const auto set = [](Session& session, const Values& given) {
      const Command& command = *find_command("set");
      return write_and_tell(session, command, given,
                            [&](Planner& planner) { return command.plan(planner, given); });
    };
    if (make(values, set)) ++set_;
  }

  // Whether the decision that `key` stands for was made.
  bool decided(const Finding& finding, char key) {
    for (const KeyRow& row : kRows) {
      if (row.key != key) continue;
      Values values = values_;
      values.add("decision", std::string(row.decision));
      values.add("card", std::string(finding.file->card.id()));
      if (!row.question.empty()) {
        const std::string answer = line(std::string(row.question));
        if (!answer.empty()) values.add(row.option, answer);
      } else if (!row.option.empty()) {
        values.add(row.option, "");
      }
      const std::string why = line("why");
      if (!why.empty()) values.add("--because", why);
      if (over_ || !make(values, decide_)) return false;
      ++decided_;
      return true;
    }
    return false;
  }

  // Each change is a run of its own: at its own time, on the board as it is then. Whether it was
  // made; else the reason was told.
  bool make(const Values& values, const Decide& change) {
    World world = world_;
    if (!session_.clock_is_fixed() && world.clock) world.now = world.clock();
    Session one(world, values);
    Status made = one.start(Effect::changes_board);
    if (made.ok()) made = change(one, values);
    if (!made.ok()) session_.warn(made.error());
    return made.ok();
  }

  // Without a terminal nobody sees what is typed, so the answer is shown.
  std::string prompted(const std::string& prompt) {
    if (world_.in_is_terminal) world_.out(prompt + " ");
    const auto text = world_.read_line();
    if (!text) over_ = true;
    std::string answer(trim(text.value_or("")));
    if (!world_.in_is_terminal)
      world_.out(prompt + (answer.empty() ? "" : " " + printable(answer)) + "\n");
    return answer;
  }

  char next_key() {
    const std::string prompt(kKeys);
    if (!world_.read_key) {
      const std::string answer = prompted(prompt);
      if (over_) return 'q';
      return answer.empty() ? ' ' : answer.front();
    }
    world_.out(prompt + " ");
    const auto key = world_.read_key();
    if (!key) over_ = true;
    world_.out((key && *key > ' ' ? std::string(1, *key) : std::string()) + "\n");
    return key.value_or('q');
  }

  std::string line(const std::string& question) { return prompted("  " + question + ":"); }

  Session& session_;
  const World& world_;
  Values values_;
  const OrderedBoard& ordered_;
  const Decide& decide_;
  std::size_t decided_ = 0;
  std::size_t skipped_ = 0;
  std::size_t set_ = 0;  // fields
  bool over_ = false;
};

}  // namespace

Status refine_session(Session& session, const Values& values, const OrderedBoard& ordered,
                      const std::vector<Finding>& findings, const Decide& decide) {
  return RefineSession(session, values, ordered, decide).run(findings);
}

}  // namespace kanban::cli
