// Codes about what the board agreed on: limits, conditions, levels, rights.
#include "base/catalogue_parts.hpp"

namespace kanban {
namespace {

// Sorted by code.
// clang-format off
constexpr CodeInfo kRows[] = {
    {"ambiguous-login", "a login stands under two persons",
     "Logins under `people:` in board.yaml say who somebody is when a forge or a server names her. "
     "One login is one person; take it from the other."},
    {"bad-alias", "an alias means a column that the board does not have",
     "`aliases:` gives former names of columns: a card that still has the old name is in the column "
     "that it means. The name on the right must be a column of this board."},
    {"bad-lane", "a lane of board.yaml cannot work as written",
     "A lane has a filter as kanban list takes it, and may limit cells by the names of the board's "
     "columns. Until it is mended the lanes of the board cannot be shown."},
    {"bad-map", "a map names a column that the board does not have",
     "`map:` says in which column of the whole picture, over several boards, a column of this board "
     "is shown. The name on the left must be a column of this board."},
    {"bad-rule", "a rule of board.yaml names what the board does not have",
     "A rule with an unknown type, column, lane or filter would never fit, and what it is for "
     "would be open to all. So the rules are not used at all until it is mended, and meanwhile "
     "only admin may change the board."},
    {"borrowed-name", "an entry is by somebody who does not stand behind the change",
     "Events and comments say who made them. A new one by somebody of the board other than the "
     "author of the branch, or who approved it, may be put into her mouth, or may be her own that "
     "another brings: ask her. Where a commit names her as its author it is only a note, as that "
     "proves nothing. New cards with a `source` were made elsewhere."},
    {"case-clash", "a new file is another one of the board where letter case does not count",
     "On the file systems of macOS and Windows, board/BOARD.yaml and board/board.yaml are one "
     "file, and whoever checks both out gets either. What is read may then be the new file, which "
     "nobody was asked about. Take it out, or give it a name of its own."},
    {"claimed-move", "a log says that a card was where nobody behind the change may move it",
     "A change is judged by where its cards come from and where they end. What its log says about "
     "the way there stays for good, and reports read it. A new entry is therefore asked about as "
     "the move that it claims. Who has the role can approve it; else take the entry out."},
    {"create-right", "nobody who may make such a card stands behind this one",
     "Rules with `on: create`, and `by` of a type, say who may make cards. A new type of a card is "
     "judged as the making of one of that type. Somebody with the role can approve the pull "
     "request; or make it a card of another type."},
    {"delete-right", "nobody who may delete cards stands behind the deletion",
     "A card is gone when its file, or its id, is gone; a card that gets another type is one of "
     "the old type no longer. Cards are better ended than deleted: kanban drop keeps what is "
     "known."},
    {"false-date", "a date was written that cannot be when it happened",
     "What a branch newly writes happened after the branch began and before now, give or take a "
     "day; a card that looks old, or work that looks fast, would make every figure wrong. Cards "
     "brought from elsewhere (`source`) may be older where a member of po or admin stands behind "
     "them."},
    {"field-right", "nobody who may change this field stands behind the change",
     "The rule is named with its place on the branch that the change is for. The people who could "
     "approve it are named too; a forge's approval of exactly this commit counts. Or take the "
     "change out as the hint says."},
    {"frozen-field", "something that never changes was changed",
     "The id, the date of making and the log of a card are what every figure is made from: a log "
     "only grows. Put them back; an event that was wrong is followed by one that is right."},
    {"gathered-twice", "a problem lists a card that belongs to another one",
     "Two branches gathered the same card, say. A card belongs to one problem, so that its clients "
     "count once; what the card says of itself holds. kanban link PROBLEM gathers CARD --remove, or "
     "kanban link CARD problem PROBLEM."},
    {"grants", "a change of the agreement lets somebody do more",
     "Before an admin says yes to a change of board.yaml, this tells in words whom it lets do "
     "what, and what else is agreed anew. kanban policy diff BASE tells the same."},
    {"lockout", "a rule that nobody can satisfy",
     "A rule that lets only a role without members, or a board with rules and without an admin, "
     "can never be met nor mended by anybody. So such a change is refused."},
    {"move-right", "nobody who may move cards to this column stands behind the move",
     "A move is judged for the column it ends in and for every column it passes on the way, so "
     "that going past a column is no way around its rule."},
    {"no-owner", "nobody keeps the backlog of a board",
     "Several people work on the board and none of them is named as its owner: who keeps the backlog, "
     "ranks it and is asked about it. A note, never an error; a board of one is not told."},
    {"no-right", "the rules of the board let others do this",
     "A verb that the rules do not let you use is refused politely: files can be edited by hand, "
     "and only CI or a server decides. --propose goes on, for a branch that somebody else is to "
     "approve. kanban can asks the same beforehand."},
    {"no-rules", "a board has no rules, so nothing is judged",
     "Without `rules` in board.yaml everybody may do everything. kanban roles preset NAME writes a "
     "small set to begin with."},
    {"one-level", "this board has no parents and parts",
     "With `levels: 1` in board.yaml all cards stand side by side. Link cards that have to do with "
     "each other, or let the board have two or three levels."},
    {"over-limit", "a place would hold more work than its limit",
     "Limits stand in board.yaml: `wip` of a column, a lane, a class or a person, and the cells of "
     "a lane. The cards that are there are listed. Finish one, block nothing new, or go over the "
     "limit with --over-wip and a reason, which stays in the card's history. `over: warn` and "
     "`over: off` loosen a limit."},
    {"parent-circle", "cards are parts of each other",
     "Parents form a tree. Following `parent` from one of these cards leads, or would lead, back to "
     "it, so none of them is the whole. Where the files say so the way is written out; take one of "
     "the links out."},
    {"path-right", "nobody who may change this file stands behind the change",
     "Besides files that rules name, a board with rules protects what decides how changes are "
     "shown and checked: .gitattributes, .gitmodules, .mailmap, CODEOWNERS, workflow files, "
     "templates, in any letter case, and a new board.yaml anywhere. They are for the role admin."},
    {"policy-right", "the agreement of the board was changed, and no admin stands behind it",
     "board.yaml and the files that it extends are for the role admin on a board with rules. The "
     "change is judged by the rules as they are on the branch that it is for, so nobody can allow "
     "herself anything."},
    {"problem-closed", "the problem is done or dropped",
     "What is mended stays as it was recorded. Where the same thing came back, kanban reopen PROBLEM "
     "and gather what is new; where it is another one, kanban problem new --from."},
    {"problem-wanted", "similar incidents have no problem",
     "`raise_problem:` of board.yaml says from how many similar open cards within how many days a "
     "problem should be raised: one card that gathers them, counts each client once and is as old "
     "as the oldest. kanban problem new --from makes it; kanban similar A --not B says that two "
     "only look alike."},
    {"same-columns", "two boards have the same columns",
     "Where the process is the same, one board with lanes or roles shows the whole work and one "
     "limit holds for all of it. Two boards are no mistake."},
    {"self-review", "a review by somebody else is asked for",
     "A rule with `other: assignee`, or a column that asks for `{approved: other}`, wants somebody "
     "who is not assigned to the card, nor was until the change; an approval by its author is none. "
     "The people who could are named."},
    {"skips-columns", "a move passes over columns",
     "The board asks for every column to be entered (`limits: {skip: deny}`). Move the card to the "
     "next one, or say with --because why it goes past."},
    {"split-product", "the open cards of a product are on several boards",
     "The whole work on a product is best seen in one place. kanban board --product shows it over "
     "all boards; so do kanban list --all and kanban lanes --all."},
    {"stale-approval", "an approval is for an earlier commit",
     "What was approved is not what would land: another commit came after it. Ask for the approval "
     "again; let the forge dismiss approvals when somebody pushes."},
    {"two-spellings", "a client, department or person is written in two ways",
     "Names that differ in the case of letters alone are one name to a reader and two to a report. "
     "The spelling of board.yaml holds, else the one that most cards have. Clients are spelled as "
     "the newest cards spell them when a card is added; `clients:` in board.yaml settles it."},
    {"unknown-author", "nobody is known to stand behind a change",
     "The author comes from the forge or the server (--actor), or from a signature by a key that "
     "board.yaml lists. Names and e-mail addresses in commits are free text and prove nothing."},
    {"unknown-item", "a card has no such item to tick",
     "Items are the lines of acceptance and checklist, and what the board's columns ask a person to "
     "tick. Give the number of an item, its words, or enough of them to mean only one."},
    {"unknown-preset", "there is no such set of rules",
     "kanban roles preset takes open, personal, po-prioritises, scrum-like or helpdesk, and fits "
     "it to the columns and types of the board."},
    {"unmet-condition", "a card lacks what a column asks for",
     "The conditions stand in board.yaml under `enter`, `leave` and `check` of the column. They are "
     "judged for the column that a card is moved to and for those it passes over. Each remedy is "
     "named; --waive and a reason goes on without, and keeps the reason in the card's history."},
    {"unproved-approval", "a card says that somebody approved it who did not",
     "A line under `approved` is believed of those who stand behind the change: its author, and "
     "who approved exactly this commit in the forge. Others can write their own line themselves."},
    {"waits-for-differs", "a block reads as a question, and waits_for names somebody else",
     "A question is a block with the words 'waits for WHO: …' and the same WHO under waits_for; "
     "kanban answer ends it only where the two agree. A hand edit or a merge without the merge "
     "driver can part them. The hint says how to make it a question again, or to end the block."},
    {"which-question", "an answer does not say which question it is about",
     "Two branches that ask about one card leave it with two questions. An answer is about the "
     "question to whoever gives it; anybody else says whose it is with --for."},
    {"wrong-entry", "a new card stands where its type does not enter",
     "`types: {ops: {enters: intake}}` says where new cards of a type come in. Let it enter there "
     "and move it on; both are in its log."},
    {"wrong-level", "a card cannot be a part of that card",
     "A parent is of a higher level than its parts. The levels of types stand in board.yaml: "
     "`level: step` is the lowest, 1 the highest, others are one above the lowest."},
};
// clang-format on

}  // namespace

std::span<const CodeInfo> rules_codes() { return kRows; }

}  // namespace kanban
