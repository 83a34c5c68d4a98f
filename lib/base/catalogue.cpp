#include "base/catalogue.hpp"

#include <algorithm>

namespace kanban {
namespace {

// Sorted by code. One table on purpose, however long: a code is looked for here and nowhere else.
// clang-format off
constexpr CodeInfo kCatalogue[] = {
    {"already-done",
     "a card that is done cannot be dropped",
     "What is delivered was not abandoned, and the flow figures count the two apart. Reopen the "
     "card first if it was never delivered."},
    {"ambiguous-card",
     "the letters given fit several cards",
     "A beginning of an id must fit one card only; an exact id always wins. Give more letters; "
     "the candidates are listed with title and column."},
    {"bad-choice",
     "an option has a value that it does not know",
     "The values that an option takes are listed with the message and in the help of the verb."},
    {"bad-columns",
     "a list of columns cannot be read",
     "Columns are names separated by commas, left to right, each with or without a stage behind a "
     "colon. The stages are backlog, wait, active, done and dropped, and one column must mean "
     "done."},
    {"bad-filter",
     "a filter cannot be read",
     "The message says what is wrong and the caret shows where. A filter is terms such as "
     "type:bug, due<today or \"two words\", joined by blanks, `or`, `not` and parentheses. A "
     "saved filter that names itself is also refused, because it would never end."},
    {"bad-git-config",
     "git's configuration cannot be read",
     "A file of git's configuration, or one of the GIT_CONFIG_ variables, does not hold what git "
     "itself would accept there, or files include each other without end. 'git config --list' "
     "refuses the same place and names it too. Mend the line that is named, or unset the "
     "variable."},
    {"bad-id",
     "a text cannot be the id of a card",
     "Ids become file names on every system, so they are 1 to 64 letters, digits, dots, "
     "underscores and hyphens, begin and end with a letter or digit, and are none of the names "
     "that Windows reserves."},
    {"bad-title",
     "a title is missing or too long",
     "A card needs a title of one line, at most 500 bytes. What does not fit belongs into the "
     "description."},
    {"bad-usage",
     "the command line cannot be read",
     "The message says what is wrong with it; kanban help VERB shows how the verb is written."},
    {"bad-value",
     "a value does not fit its field",
     "Each field has a kind: a day, a number, a line of text, a word of the board. The message "
     "says what is wanted."},
    {"bare-repository",
     "the repository has no work tree",
     "A board can be read from a bare repository, but a change needs files. Clone the repository "
     "and change the board there."},
    {"blocks-circle",
     "cards block each other in a circle",
     "None of these cards could ever go on. Take one of the links away: kanban link A blocks B "
     "--remove."},
    {"blocks-itself",
     "a card blocks itself",
     "The link says that a card waits for its own end. Take it away from the field blocks."},
    {"board-exists",
     "there is a board already",
     "A directory holds one board. kanban init OTHER-DIRECTORY makes a second board in the same "
     "repository."},
    {"board-outside",
     "the board is not in this repository's work tree",
     "A board must lie in the work tree of the repository that its changes are committed to, and "
     "not in .git; links are followed before this is judged. Change to the repository that holds "
     "the board."},
    {"changed-since",
     "something was changed again since",
     "What you are about to replace is no longer what you looked at or what the undone change "
     "left. Nothing was written; look again and decide."},
    {"column-differs-from-history",
     "a card is not where its history says",
     "The column was changed by hand, which is allowed: reports believe the column, and the "
     "history lacks a move. Move the card with kanban move to log it."},
    {"comments-lost",
     "rewriting a file would lose its comments",
     "kanban fmt writes a file anew from what it says, and YAML comments say nothing to it. Every "
     "other verb keeps them. Add --drop-comments if they may go."},
    {"draft-failed",
     "a temporary file cannot be used",
     "The text for your editor is kept in a private file under TMPDIR. Check that the directory "
     "is there and has room."},
    {"duplicate-id",
     "several cards have one id",
     "Ids are unique without regard to case. Two branches may have made the same one, or a file "
     "was copied: both cards are kept and shown. 'kanban check --fix' gives the younger one a new "
     "id and changes what pointed to it."},
    {"edit-invalid",
     "the edited card has problems",
     "What you typed is kept in the file that the message names, and the board is as it was. Edit "
     "again, or copy from that file."},
    {"editor-failed",
     "the editor did not end well",
     "An editor that ends with another status than 0 means that the edit is given up. The editor "
     "is chosen as git does: GIT_EDITOR, core.editor, VISUAL, EDITOR, vi."},
    {"event-before-created",
     "an event lies before the card's creation",
     "A clock was wrong or a date was typed by hand. The event counts as written; correct "
     "whichever of the two is wrong."},
    {"event-in-future",
     "an event lies in the future",
     "A clock was ahead by more than five minutes, or a date was typed by hand. Reports as of now "
     "do not see the event."},
    {"event-order",
     "an event is older than the one before it",
     "Events stand in the order in which they happened. A merge by hand or a wrong clock may have "
     "mixed them; reports follow the order of the file."},
    {"extra-argument",
     "the verb does not take that many words",
     "A word is left over. Put quotes around text that holds blanks; kanban help VERB shows the "
     "places."},
    {"file-outside",
     "board.yaml names a file outside the repository",
     "What a board is built on ('extends:') must be a file of the same repository, so that a "
     "clone has it and a review sees it. Copy the file into the repository and name it there."},
    {"filter-too-long",
     "a filter is too long",
     "A filter has at most 1,000 characters, and together with the saved filters that it names at "
     "most 1,000 terms, so that matching stays fast. Save a part of it under a name in `filters` "
     "of board.yaml."},
    {"fixed-field",
     "the field cannot be set",
     "Ids and creation times stay for ever, and the column, comments and history are changed by "
     "verbs that log what they do."},
    {"links-itself",
     "a card cannot be linked to itself",
     "Both ends of a link must be different cards."},
    {"missing-argument",
     "the verb needs another word",
     "The message names what is missing, and the hint shows an example."},
    {"missing-value",
     "an option needs a value",
     "Write it behind the option, with a blank or an equals sign between."},
    {"no-board",
     "no board was found",
     "A board is a folder with a board.yaml in the work tree of the repository. Run 'kanban init' "
     "to make one; a bare repository has no files to read, so work in a clone of it."},
    {"no-dropped-column",
     "the board has no column for dropped cards",
     "Dropping and undoing an add put a card into a column of stage dropped. Add one to "
     "board.yaml: - {name: dropped, stage: dropped}."},
    {"not-a-date",
     "a text is not a day",
     "Days are written YYYY-MM-DD and must exist. On the command line today, tomorrow, +7d and "
     "+2w work too."},
    {"not-a-regular-file",
     "a link, folder, pipe or device stands where a file should be",
     "Cards and board files are plain files: a link could lead anywhere on the machine of whoever "
     "reads the board, and a pipe would never end. Put the file itself in its place."},
    {"not-a-repository",
     "there is no git repository here",
     "A board lives in a git repository, found from the working directory upwards as git finds "
     "it, or named by GIT_DIR. Run 'git init' to make one, or change to the folder that holds "
     "yours; a .git file that leads nowhere is mended by 'git worktree repair'."},
    {"not-an-instant",
     "a text is not a time",
     "Times are written 2026-11-18T09:14:03Z: UTC, to the second. Imports also take offsets such "
     "as +02:00."},
    {"not-blocked",
     "the card is not blocked",
     "There is no open block to end. kanban log ID shows what happened to the card."},
    {"not-closed",
     "the card is open",
     "Only done and dropped cards can be reopened. kanban move moves an open card."},
    {"not-confirmed",
     "a change of many cards was not confirmed",
     "More than ten cards are changed only after a yes, at the question or with --yes. --dry-run "
     "shows what would change."},
    {"not-in-batch",
     "a batch cannot run this verb",
     "A batch runs verbs that change cards, so that all of it is one commit. Run the others by "
     "themselves."},
    {"nothing-to-undo",
     "there is nothing to take back",
     "Undo takes back what verbs did, newest first, and never the same change twice. Comments and "
     "decisions stay: a record is only ever added to."},
    {"parent-circle",
     "a card would become a part of itself",
     "Parents form a tree. The other card is already a part of this one, directly or through "
     "others."},
    {"repeated-option",
     "an option was given twice",
     "It takes one value, and two were given. Which one you meant is not guessed."},
    {"several-boards",
     "more than one board may be meant",
     "The repository holds several boards and none is at or above the working directory, or the "
     "name given fits more than one. Name one with --board, KANBAN_BOARD or 'git config "
     "kanban.board', or change to its folder."},
    {"stray-file",
     "a file in cards/ is not read",
     "Only files whose names end in .yaml are cards. Rename a .yml file; keep notes and "
     "attachments beside the cards folder."},
    {"too-large",
     "a file is larger than is read",
     "Cards and board files are read up to 1 MiB, files that a person names for an import up to "
     "256 MiB. Keep attachments beside the card and name them in it."},
    {"too-many-cards",
     "the board holds more cards than are supported",
     "A board holds up to 100,000 cards; beyond that, listings would grow slow without anybody "
     "having been told. Move finished work to a second board."},
    {"unclosed-quote-in-line",
     "a quote in a line of a batch is never closed",
     "Lines are split as a shell would: a quote that opens must close on the same line."},
    {"unknown-card",
     "no card has this id",
     "Ids are matched in any case, and a beginning is enough where it fits one card only. Search "
     "the titles with 'kanban list WORDS'."},
    {"unknown-class",
     "the board has no such class of service",
     "The classes are expedite, fixed, standard and intangible, or those under classes: in "
     "board.yaml."},
    {"unknown-client",
     "the board has no such client",
     "With clients_closed: true only clients of board.yaml may be named. Add the client there, or "
     "mend the spelling."},
    {"unknown-code",
     "there is no such problem code",
     "Codes are the words in brackets of errors and warnings. kanban explain lists them all."},
    {"unknown-column",
     "the board has no such column",
     "Columns are those of board.yaml, in any case; aliases: there keeps old names working."},
    {"unknown-command",
     "there is no such verb",
     "Verbs are not abbreviated, so that a script means the same for ever. kanban help lists "
     "them."},
    {"unknown-field",
     "no field of that name can be asked for",
     "What stands before the colon or comparison must be a field of a card, or text, stage, is, "
     "age, here or touched. Put quotes around a text that holds a colon and is only to be "
     "searched for. The same error comes for a name in --sort."},
    {"unknown-impact",
     "the board has no such impact",
     "The impacts are critical, high, medium and low, or those under impacts: in board.yaml."},
    {"unknown-label",
     "the board has no such label",
     "Where board.yaml lists labels, only these may be used. Add the label there, or mend the "
     "spelling."},
    {"unknown-option",
     "the verb has no such option",
     "kanban help VERB lists the options of a verb."},
    {"unknown-product",
     "the board has no such product",
     "Products are those of board.yaml. A board without products takes any word."},
    {"unknown-template",
     "there is no such template",
     "kanban help templates lists the boards that init can begin with."},
    {"unknown-time-zone",
     "there is no such time zone",
     "Zones are names of the IANA database such as Europe/Madrid or UTC; days and weeks are cut "
     "in the board's zone."},
    {"unknown-type",
     "the board has no such type",
     "Types are those of board.yaml, with their aliases. A board without types takes any word."},
    {"unreadable",
     "a file cannot be read",
     "The system refused to open or read the file; the message says why. Check its permissions "
     "and those of the folders above it."},
    {"wrong-file-name",
     "a card's file is not named after its id",
     "The name of a card's file is the id, or the id, a hyphen and words, so that a card is found "
     "without opening every file. The id inside decides; 'kanban check --fix' renames the file."},
};
// clang-format on

}  // namespace

std::span<const CodeInfo> catalogue() { return kCatalogue; }

const CodeInfo* find_code(std::string_view code) {
  const auto* const found = std::lower_bound(
      std::begin(kCatalogue), std::end(kCatalogue), code,
      [](const CodeInfo& row, std::string_view wanted) { return row.code < wanted; });
  return found != std::end(kCatalogue) && found->code == code ? found : nullptr;
}

}  // namespace kanban
