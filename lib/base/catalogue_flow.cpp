// Codes about measuring flow: reports, clocks, windows.
#include "base/catalogue_parts.hpp"

namespace kanban {
namespace {

// Sorted by code.
// clang-format off
constexpr CodeInfo kRows[] = {
    {"answer-late", "somebody waits too long for a first answer",
     "`respond:` of board.yaml says how soon those who ask must hear of it. kanban answer, a comment "
     "or taking the card up is a first answer; kanban report sla lists what is late."},
    {"arrivals-outrun", "more is started than is finished",
     "Over the last whole weeks more cards were started for each that left than --balance allows, so "
     "work in progress grows and everything takes longer. Start less, or finish first."},
    {"bad-clock", "a clock does not run from left to right",
     "A clock of board.yaml measures from entering one column, or from the creation of a card, to "
     "entering a column further right. Change its `from` or `to`."},
    {"bad-window", "a window ends before it begins",
     "The day of --from must not lie after that of --to. Without --to the window ends today, "
     "without --from it begins 90 days before its end."},
    {"blocked-too-long", "a card is blocked for too long",
     "The card is blocked for longer than --blocked allows. kanban report blockers shows what costs "
     "the most time."},
    {"experiment-ended", "the experiment is over",
     "An experiment ends once. Its file holds the day and the verdict; correct them there."},
    {"experiment-exists", "there is such an experiment already",
     "Each experiment has a file of its own, called by its id. Give the new one another id: kanban "
     "experiment start ID --change TEXT."},
    {"gate-skipped", "a gate could not be checked",
     "There is too little finished work to say anything. --from looks further back; --strict takes "
     "such a gate for broken."},
    {"impossible-time", "a card was finished before it began",
     "The history says that a card was finished before it was created or started. Correct the times "
     "in its file, or import it again with the right ones."},
    {"sle-missed", "finished work took longer than expected",
     "Fewer cards than expected were finished within the days of the service level expectation. "
     "kanban report sle names those that took longer."},
    {"solution-late", "a promised solution is late",
     "`respond:` of board.yaml says how soon cards of this kind are to be done. kanban report sla "
     "lists what is late; the order may have to say more about what comes first."},
    {"stale-card", "a card stands still",
     "The card is in its column for longer than --stale allows. Move it, block it with a reason, or "
     "drop it."},
    {"starts-unknown", "too many cards were finished without a start",
     "Cards that go to done without ever being in a committed column have no cycle time. Move them "
     "through the columns, or raise --max-no-start."},
    {"too-old", "a card is in progress for too long",
     "The card is older than so many percent of finished ones took. kanban report aging shows where "
     "it stands and its chances."},
    {"too-thin", "there is too little to forecast from",
     "A forecast draws from what was finished: at least ten cards in at least fourteen days, or, for "
     "one card, five finished ones of its class that got as old. --history looks further back; "
     "--force answers all the same and says so."},
    {"unknown-clock", "the board has no such clock",
     "Clocks are named in board.yaml under clocks:, each with the column it starts in and the "
     "column it stops in. Without --clock the way from the first column that is no backlog to "
     "the first done column is measured."},
    {"unknown-experiment", "the board has no such experiment",
     "Experiments are named by the id that their file is called by; kanban experiment list shows "
     "them."},
    {"unknown-goal", "no card serves this goal",
     "A card names the goal that it serves in its field `goal`. kanban list goal:any shows the cards "
     "that name one."},
    {"unknown-report", "there is no such report",
     "kanban report without a name lists the reports, each with a line about what it tells."},
};
// clang-format on

}  // namespace

std::span<const CodeInfo> flow_codes() { return kRows; }

}  // namespace kanban
