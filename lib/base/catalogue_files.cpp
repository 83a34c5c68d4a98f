// Codes about the files of a board: what cannot be read, and what is read with a doubt.
#include "base/catalogue_parts.hpp"

namespace kanban {
namespace {

// Sorted by code.
// clang-format off
constexpr CodeInfo kRows[] = {
    {"ambiguous-card", "the letters given fit several cards",
     "A beginning of an id must fit one card only; an exact id always wins. Give more letters; "
     "the candidates are listed with title and column."},
    {"bad-event", "an entry of the history cannot be read",
     "An event is a map with a time (`at`), perhaps `by`, and exactly one of column, blocked, "
     "unblocked or decided; `because` and `until` may be added. Anything else in it is an error, "
     "since reports are made from these lines. Write it as: - {at: 2026-11-18T09:14:03Z, by: "
     "name, column: name}."},
    {"bad-extends", "a file named by extends cannot be used",
     "The paths under `extends:` are relative to the file they stand in, must stay inside the "
     "repository, must exist, and may not lead back to a file that is being read. At most 8 "
     "files extend one another."},
    {"bad-git-config", "git's configuration cannot be read",
     "A file of git's configuration, or one of the GIT_CONFIG_ variables, does not hold what git "
     "itself would accept there, or files include each other without end. 'git config --list' "
     "refuses the same place and names it too. Mend the line that is named, or unset the "
     "variable."},
    {"bad-import-value", "a value of an imported file was left out",
     "The value does not fit its field: no number, no date, no known card. The card is imported "
     "without it. Correct the file and import it again: only what is new changes."},
    {"bad-indent", "a line is indented deeper than the key above it allows",
     "A key that already has a value on its line cannot have further keys below it. Begin the "
     "line in the same column as the key above, or put the text between double quotes if it "
     "belongs to the value."},
    {"bad-limit", "a limit is not a whole number from 1 on",
     "`wip`, `min` and `max` count cards, so they are whole numbers from 1 on, and `min` is not "
     "larger than `max`. Leave the key out where there is no limit."},
    {"bad-stage", "a column has a stage that does not exist",
     "A stage says what time in a column means: backlog (not started), wait, active, done "
     "(delivered) or dropped (ended without delivery). Without one it is inferred from the "
     "column's name."},
    {"bad-syntax", "the text cannot be read as YAML",
     "The parser stopped at the place shown, and the cause is none of the usual ones. Look at "
     "that line and the one above it; text with special characters is safe between double "
     "quotes."},
    {"blind-merge", "git merges cards without looking at them",
     "An attribute in .gitattributes (merge=ours, merge=union, -merge) takes one side of a card, or "
     "both lines of a key, so work is lost without a conflict. `merge=kanban` merges cards by their "
     "meaning."},
    {"board-outside", "the board is not in this repository's work tree",
     "A board must lie in the work tree of the repository that its changes are committed to, and "
     "not in .git; links are followed before this is judged. Change to the repository that holds "
     "the board."},
    {"conflict-marker", "the file holds an unsolved merge conflict",
     "Lines that begin with <<<<<<<, ======= or >>>>>>> were left by a merge. Run `kanban "
     "resolve`, or choose the lines that are right and remove the markers."},
    {"control-character", "the file or a value holds a control character",
     "Control characters, raw or written as an escape, can make a terminal show something else "
     "than what is there, so they are refused; characters that turn the direction of text are "
     "warned about. Remove them: text may hold tabs and line ends."},
    {"duplicate-column", "two columns have the same name",
     "Column names are compared without regard to case, because people type them and some file "
     "systems do the same. Give one of the two another name."},
    {"duplicate-id", "an id stands twice",
     "Two cards have one id, mostly because a file was copied or the same id was made on two "
     "branches: `kanban check --fix` gives the younger a new one, and links that meant it follow. "
     "Of two rows of an import the first is imported and the second is named and left out: give "
     "one of them another id and import the file again."},
    {"duplicate-key", "the same key stands twice in one map",
     "YAML readers disagree about which of the two counts, and a text merge can make such a file "
     "without a conflict. Keep one of the two lines; the message names both. In a card, `kanban "
     "resolve` joins what a merge put there twice."},
    {"edit-failed", "a card or board could not be changed in place",
     "The text was edited, read again, and did not say exactly what was asked for, so nothing "
     "was written. Run `kanban fmt` on the card first, or change the file by hand; please report "
     "the file, as this is a fault of the program."},
    {"empty-board", "the board file holds nothing",
     "board.yaml is empty or holds only comments. It needs at least columns, for example: "
     "columns: [backlog, doing, done]."},
    {"empty-card", "the card file holds nothing",
     "The file is empty or holds only comments. A card needs id, title, created and column; "
     "remove the file if there is no card."},
    {"empty-value", "a key has no value",
     "A key without a value is read as if it were not there. Remove the line, or give it a "
     "value."},
    {"file-outside", "board.yaml names a file outside the repository",
     "What a board is built on ('extends:') must be a file of the same repository, so that a "
     "clone has it and a review sees it. Copy the file into the repository and name it there."},
    {"hidden-from-review", "reviewers do not see changes of cards",
     "-diff, binary and linguist-generated in .gitattributes make a forge fold a file away in a pull "
     "request, so a change of a card would go in unread. Take the attribute from the board's files."},
    {"impossible-date", "a card ended before the day it was created",
     "Both dates are kept as they were told, since only people know which is wrong. Reports "
     "leave such a card out of lead times and count it as impossible."},
    {"invalid-utf8", "the file is not valid UTF-8",
     "Files are UTF-8 without a byte order mark. Save the file as UTF-8 in your editor; the "
     "message names the first byte that is wrong. The escapes \\_ and \\N are refused too: write "
     "the character itself."},
    {"missing-field", "a card lacks a field that every card needs",
     "Every card has id, title, created and column. Add the line that the hint shows."},
    {"no-board", "no board was found",
     "A board is a folder with a board.yaml in the work tree of the repository. Run 'kanban "
     "init' to make one; a bare repository has no files to read, so work in a clone of it."},
    {"no-columns", "the board has no columns",
     "A board is its columns, from left to right, so at least one is needed, for example: "
     "columns: [backlog, doing, done]."},
    {"not-a-mapping", "the file is a list or a text instead of key: value lines",
     "A card and a board are maps: lines of `key: value`. Begin each line with its key."},
    {"not-a-regular-file", "a link, folder, pipe or device stands where a file should be",
     "Cards and board files are plain files: a link could lead anywhere on the machine of "
     "whoever reads the board, and a pipe would never end. Put the file itself in its place."},
    {"not-a-repository", "there is no git repository here",
     "A board lives in a git repository, found from the working directory upwards as git finds "
     "it, or named by GIT_DIR. Run 'git init' to make one, or change to the folder that holds "
     "yours; a .git file that leads nowhere is mended by 'git worktree repair'."},
    {"not-allowed", "the file uses a part of YAML that is not allowed here",
     "Anchors, aliases, tags, merge keys, directives and keys longer than a word are refused: "
     "they let a short file mean something very long, and no two readers agree on all of them. "
     "Write the values out."},
    {"reserved-start", "a value begins with a character that YAML reserves",
     "A value cannot begin with @, a backquote or % unless it stands between quotes. The hint "
     "shows the line as it should be."},
    {"several-boards", "more than one board may be meant",
     "The repository holds several boards and none is at or above the working directory, or the "
     "name given fits more than one. Name one with --board, KANBAN_BOARD or 'git config "
     "kanban.board', or change to its folder."},
    {"several-documents", "the file holds more than one YAML document",
     "A file is one card or one board, and what follows `---` or `...` would be lost by many "
     "readers. Move the second document into a file of its own."},
    {"stray-file", "a file in cards/ is not read",
     "Only files whose names end in .yaml are cards. Rename a .yml file; keep notes and "
     "attachments beside the cards folder."},
    {"swallowed-comment", "text behind ' #' was read as a comment",
     "In YAML a blank and # begin a comment, so `title: fix #12 now` reads as \"fix\". Put the "
     "text between double quotes if the rest belongs to it."},
    {"tab-indent", "a tab is used for indentation",
     "YAML allows only blanks for indentation. Replace the tab by two blanks."},
    {"too-deep", "values are nested too deep",
     "Lists and maps may be nested at most 32 deep, which is far more than any card needs and "
     "keeps hostile files harmless."},
    {"too-large", "the file is larger than 1 MiB",
     "A card or board is text that people read; 1 MiB is the limit. Keep large text elsewhere "
     "and name it in the card."},
    {"too-many-cards", "the board holds more cards than are supported",
     "A board holds up to 100,000 cards; beyond that, listings would grow slow without anybody "
     "having been told. Move finished work to a second board."},
    {"too-many-values", "the file holds more than 20,000 values",
     "The limit keeps hostile files harmless. Split the card, or archive part of what it holds."},
    {"unclosed-quote", "a quote is never closed",
     "A value that begins with \" or ' must end with the same character. Close it on the same "
     "line; write \\\" for a double quote inside double quotes."},
    {"unknown-card", "no card has this id",
     "Ids are matched in any case, and a beginning is enough where it fits one card only. Search "
     "the titles with 'kanban list WORDS'."},
    {"unknown-key", "a key is not known",
     "The key is kept in the file as it is, but nothing reads it. The hint names the nearest "
     "known key. Keys of your own begin with x- and are never warned about."},
    {"unportable-name", "a path that not every system can have",
     "Where case does not count two names may be one, and Windows keeps some names for devices and "
     "cuts blanks and points off. Such a repository cannot be checked out by everybody."},
    {"unquoted-colon", "a value with ': ' in it is not quoted",
     "In YAML a colon and a blank make a key, so `title: fix: the bug` cannot be read. Put the "
     "value between double quotes, as the hint shows."},
    {"unreadable", "a file cannot be read",
     "The system refused to open or read the file; the message says why. Check its permissions "
     "and those of the folders above it."},
    {"unsorted-set", "a set is not sorted in its file",
     "Labels, clients, links and the like mean the same in any order. Sorted ones merge better, since "
     "two people who add the same entry write the same line. kanban check --fix sorts them."},
    {"wrong-file-name", "a card's file is not named after its id",
     "The name of a card's file is the id, or the id, a hyphen and words, so that a card is "
     "found without opening every file. The id inside decides; rename the file with git mv."},
};
// clang-format on

}  // namespace

std::span<const CodeInfo> files_codes() { return kRows; }

}  // namespace kanban
