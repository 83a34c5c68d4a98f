#include "meeting/minutes.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "report/figures.hpp"

namespace kanban {
namespace {

constexpr std::string_view kDecisions[][2] = {{"keep", "kept"},
                                              {"rank", "ranked"},
                                              {"merge", "merged"},
                                              {"close", "closed"},
                                              {"defer", "deferred"}};

std::string past_of(std::string_view decision) {
  for (const auto& [word, past] : kDecisions) {
    if (word == decision) return std::string(past);
  }
  return std::string(decision);
}

// "3 decisions by omar, paula: 2 kept, 1 closed".
std::string counted_decisions(const Minutes& minutes) {
  std::map<std::string, std::size_t> counts;
  for (const Minute& minute : minutes.decisions) ++counts[minute.event->value];
  std::string words = counted(minutes.decisions.size(), "decision");
  if (!minutes.people.empty()) words += " by " + join(minutes.people, ", ");
  bool first = true;
  for (const auto& [word, past] : kDecisions) {
    const auto found = counts.find(std::string(word));
    if (found == counts.end()) continue;
    words += (first ? ": " : ", ") + std::to_string(found->second) + " " + std::string(past);
    first = false;
  }
  return words;
}

}  // namespace

Minutes minutes_of(const Board& board, const TimeZone& zone, Date day, std::vector<Finding> open) {
  Minutes minutes;
  minutes.day = day;
  minutes.zone = zone;
  minutes.open = std::move(open);
  std::set<std::string> people;
  for (const CardFile& file : board.cards) {
    for (const Event& event : file.card.history) {
      if (event.kind != EventKind::decided || zone.date_of(event.at) != day) continue;
      minutes.decisions.push_back({&file.card, &event});
      if (!event.by.empty()) people.insert(event.by);
    }
  }
  std::stable_sort(minutes.decisions.begin(), minutes.decisions.end(),
                   [](const Minute& a, const Minute& b) { return a.event->at < b.event->at; });
  minutes.people.assign(people.begin(), people.end());
  return minutes;
}

std::string decision_words(const Minute& minute) {
  std::string words = past_of(minute.event->value);
  if (minute.event->value == "merge" && minute.card->has(Field::problem))
    words += " into " + std::string(minute.card->text(Field::problem));
  if (!minute.event->until) return words;
  const bool deferred = minute.event->value == "defer";
  return words + (deferred ? " until " : ", decide again by ") + format_date(*minute.event->until);
}

Sheet sheet(const Minutes& minutes) {
  Sheet sheet;
  sheet.name = "minutes";
  sheet.title = "Refinement of " + format_date(minutes.day);
  sheet.finding =
      minutes.decisions.empty() ? std::string("nothing was decided") : counted_decisions(minutes);
  sheet.finding += minutes.open.empty()
                       ? "; nothing more needs a decision now"
                       : "; " + counted(minutes.open.size(), "card") + " still " +
                             (minutes.open.size() == 1 ? "needs" : "need") + " one";
  Table decisions;
  decisions.columns = {{"id", "Card", CellKind::id},
                       {"title", "Title", CellKind::text},
                       {"decided", "Decision", CellKind::text},
                       {"why", "Why", CellKind::text},
                       {"by", "By", CellKind::text},
                       {"decision", "", CellKind::text},
                       {"at", "", CellKind::instant},
                       {"until", "", CellKind::date}};
  for (const Minute& minute : minutes.decisions) {
    const Event& event = *minute.event;
    decisions.rows.push_back({cell(minute.card->id()), cell(minute.card->title()),
                              cell(decision_words(minute)), cell(event.because), cell(event.by),
                              cell(event.value), cell(format_instant(event.at)),
                              event.until ? cell(*event.until) : Cell{}});
  }
  sheet.tables.push_back({"decisions", "Decided", std::move(decisions), true});
  Table open;
  open.columns = {{"id", "Card", CellKind::id},
                  {"title", "Title", CellKind::text},
                  {"why", "Why", CellKind::list}};
  for (const Finding& finding : minutes.open) {
    open.rows.push_back(
        {cell(finding.file->card.id()), cell(finding.file->card.title()), Cell{{}, finding.why}});
  }
  sheet.tables.push_back({"open", "Still to decide", std::move(open), true});
  return sheet;
}

}  // namespace kanban
