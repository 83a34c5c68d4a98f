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
    {"bad-csv",
     "a file is not CSV",
     "The file must be UTF-8 text whose first line names the columns, and every row must have as "
     "many cells as that line. A cell that holds the separator, a quote or a line end stands in "
     "double quotes, and a quote inside is written twice. Nothing of the file is imported until "
     "all rows can be read."},
    {"bad-date",
     "gIT_AUTHOR_DATE or GIT_COMMITTER_DATE cannot be read",
     "The environment gives the time of the commit in a form that is not known. Forms taken: "
     "2026-11-18T09:14:03+01:00, @SECONDS +0100, and the form of mail headers. Nothing was "
     "written."},
    {"bad-event",
     "an entry of the history cannot be read",
     "An event is a map with a time (`at`), perhaps `by`, and exactly one of column, blocked, "
     "unblocked or decided; `because` and `until` may be added. Anything else in it is an error, "
     "since reports are made from these lines. Write it as: - {at: 2026-11-18T09:14:03Z, by: "
     "name, column: name}."},
    {"bad-extends",
     "a file named by extends cannot be used",
     "The paths under `extends:` are relative to the file they stand in, must stay inside the "
     "repository, must exist, and may not lead back to a file that is being read. At most 8 files "
     "extend one another."},
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
     "a text cannot be a card's id",
     "An id is 1 to 64 letters, digits, '.', '_' or '-', begins and ends with a letter or digit, "
     "and is no name that Windows reserves. An import gives such a card a new id and keeps the "
     "key in its source."},
    {"bad-import-map",
     "what the columns of an import mean cannot be read",
     "Write --map FIELD=COLUMN,… and --stages BOARD-COLUMN=COLUMN,…; a name with a comma stands "
     "in double quotes. A field with one value can be mapped once, and a column with ids or "
     "titles is needed."},
    {"bad-import-value",
     "a value of an imported file was left out",
     "The value does not fit its field: no number, no date, no known card. The card is imported "
     "without it. Correct the file and import it again: only what is new changes."},
    {"bad-indent",
     "a line is indented deeper than the key above it allows",
     "A key that already has a value on its line cannot have further keys below it. Begin the "
     "line in the same column as the key above, or put the text between double quotes if it "
     "belongs to the value."},
    {"bad-jsonl",
     "a file is not JSON Lines",
     "Each line must be one whole JSON object, without a member that stands twice and nested at "
     "most 32 deep. An array or a document over several lines becomes that with jq -c '.[]' or jq "
     "-c '.'."},
    {"bad-limit",
     "a limit is not a whole number from 1 on",
     "`wip`, `min` and `max` count cards, so they are whole numbers from 1 on, and `min` is not "
     "larger than `max`. Leave the key out where there is no limit."},
    {"bad-path",
     "a path leads out of the repository or into .git",
     "Files are written only below the top of the work tree, and never in a folder called .git. "
     "Paths with empty, `.` or `..` steps are not taken."},
    {"bad-stage",
     "a column has a stage that does not exist",
     "A stage says what time in a column means: backlog (not started), wait, active, done "
     "(delivered) or dropped (ended without delivery). Without one it is inferred from the "
     "column's name."},
    {"bad-syntax",
     "the text cannot be read as YAML",
     "The parser stopped at the place shown, and the cause is none of the usual ones. Look at "
     "that line and the one above it; text with special characters is safe between double quotes."},
    {"bad-title",
     "the title is missing its text, too long or of several lines",
     "A title is one line of at most 500 characters that says what the card is about. Longer text "
     "goes into `description`."},
    {"bad-usage",
     "the command line cannot be read",
     "The message says what is wrong with it; kanban help VERB shows how the verb is written."},
    {"bad-value",
     "a value is not of the kind that its key needs",
     "Each key takes one kind of value: a word, a number, a list, a map. The message says which; "
     "schemas/README.md has the table."},
    {"bare-repository",
     "the repository has no work tree",
     "A change is written into files first and committed then, so it needs a work tree. Reading "
     "works in a bare repository; clone it to write."},
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
    {"cannot-read",
     "a file or folder cannot be read",
     "The system refused; the message has its reason. Links, devices and pipes in the place of a "
     "file are not read either."},
    {"cannot-run",
     "another program could not be started",
     "The system refused to start it; the message has its reason."},
    {"cannot-sign",
     "commit.gpgsign asks for a signature that cannot be made",
     "git is set up to sign every commit, so an unsigned one is not made. Mend user.signingkey, "
     "gpg.format or the program that is named, or turn signing off for this repository. Nothing "
     "was written."},
    {"cannot-write",
     "a file or folder cannot be written",
     "The system refused: a full disk, a quota, missing permission, a read-only disk. The files, "
     "the index and the branch are as they were."},
    {"changed-meanwhile",
     "the branch or a card kept changing for ten seconds",
     "Each try to commit was overtaken by another commit. Nothing was written; run the command "
     "again when the other writer is done."},
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
    {"conflict-marker",
     "the file holds an unsolved merge conflict",
     "Lines that begin with <<<<<<<, ======= or >>>>>>> were left by a merge. Run `kanban "
     "resolve`, or choose the lines that are right and remove the markers."},
    {"control-character",
     "the file or a value holds a control character",
     "Control characters, raw or written as an escape, can make a terminal show something else "
     "than what is there, so they are refused; characters that turn the direction of text are "
     "warned about. Remove them: text may hold tabs and line ends."},
    {"damaged-object",
     "an object of the repository is damaged",
     "A tree in git's object store cannot be read. git fsck says which; a fresh clone usually "
     "brings it back."},
    {"draft-failed",
     "a temporary file cannot be used",
     "The text for your editor is kept in a private file under TMPDIR. Check that the directory "
     "is there and has room."},
    {"duplicate-column",
     "two columns have the same name",
     "Column names are compared without regard to case, because people type them and some file "
     "systems do the same. Give one of the two another name."},
    {"duplicate-id",
     "an id stands twice",
     "Two rows of an import have one id: the first is imported and the second is named and left "
     "out. Give one of them another id and import the file again."},
    {"duplicate-key",
     "the same key stands twice in one map",
     "YAML readers disagree about which of the two counts, and a text merge can make such a file "
     "without a conflict. Keep one of the two lines; the message names both."},
    {"edit-failed",
     "a card or board could not be changed in place",
     "The text was edited, read again, and did not say exactly what was asked for, so nothing was "
     "written. Run `kanban fmt` on the card first, or change the file by hand; please report the "
     "file, as this is a fault of the program."},
    {"edit-invalid",
     "the edited card has problems",
     "What you typed is kept in the file that the message names, and the board is as it was. Edit "
     "again, or copy from that file."},
    {"editor-failed",
     "the editor did not end well",
     "An editor that ends with another status than 0 means that the edit is given up. The editor "
     "is chosen as git does: GIT_EDITOR, core.editor, VISUAL, EDITOR, vi."},
    {"empty-board",
     "the board file holds nothing",
     "board.yaml is empty or holds only comments. It needs at least columns, for example: "
     "columns: [backlog, doing, done]."},
    {"empty-card",
     "the card file holds nothing",
     "The file is empty or holds only comments. A card needs id, title, created and column; "
     "remove the file if there is no card."},
    {"empty-value",
     "a key has no value",
     "A key without a value is read as if it were not there. Remove the line, or give it a value."},
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
    {"file-exists",
     "there is a file already where a new one would go",
     "New files never replace existing ones, in no spelling of their name. Move the file away, or "
     "let `kanban check` say what it is."},
    {"file-outside",
     "board.yaml names a file outside the repository",
     "What a board is built on ('extends:') must be a file of the same repository, so that a "
     "clone has it and a review sees it. Copy the file into the repository and name it there."},
    {"filter-too-long",
     "a filter is too long",
     "A filter has at most 1,000 characters, and together with the saved filters that it names at "
     "most 1,000 terms, so that matching stays fast. Save a part of it under a name in `filters` "
     "of board.yaml."},
    {"filtered-path",
     "git rewrites this file when it is committed",
     "A filter (git-lfs, git-crypt), $Id$ expansion or an encoding applies to the card by "
     ".gitattributes. What would be committed is then not the text that was checked, so it is "
     "refused. Take the board out of the attribute."},
    {"fixed-field",
     "the field cannot be set",
     "Ids and creation times stay for ever, and the column, comments and history are changed by "
     "verbs that log what they do."},
    {"git-failed",
     "git's library or program failed",
     "An unexpected failure below this program; its own words are given as details. The branch "
     "was not moved."},
    {"git-missing",
     "the program git is needed and not there, or too old",
     "Hooks are run by `git hook run`, which needs git 2.36 or newer. Without hooks no git "
     "program is needed."},
    {"hand-edited",
     "a card of this change has edits that are not committed",
     "Somebody edited the file, or wrote it with --no-commit. A command never mixes its change "
     "with theirs without a word: commit or drop the edit first, or take it along with "
     "--include-edits. Nothing was written."},
    {"hook-refused",
     "a git hook refused the commit",
     "The hook's own words are the details. Files, index and history are as they were before the "
     "command."},
    {"id-taken",
     "another card has the id of an imported card",
     "The imported card gets a new id and remembers its own key in `source`, so that importing "
     "the file again still finds it."},
    {"import-without-ids",
     "imported cards cannot be found again",
     "The file says no id for these cards, so importing it a second time makes them a second "
     "time. Map a column that tells them apart with --map id=COLUMN."},
    {"import-without-times",
     "imported cards whose creation is not known",
     "The file tells no time that could be read for these cards, so the time of the import is "
     "taken for their creation. Map the column that has it with --map created=COLUMN."},
    {"impossible-date",
     "a card ended before the day it was created",
     "Both dates are kept as they were told, since only people know which is wrong. Reports leave "
     "such a card out of lead times and count it as impossible."},
    {"interrupted-change",
     "a killed command has left a change that is not committed",
     "A command was killed after it wrote files and before the branch moved. Its text is kept as "
     "an uncommitted change, staged or not. Commit it, drop it, or run the command on the card "
     "again, which takes it along."},
    {"invalid-utf8",
     "the file is not valid UTF-8",
     "Files are UTF-8 without a byte order mark. Save the file as UTF-8 in your editor; the "
     "message names the first byte that is wrong. The escapes \\_ and \\N are refused too: write "
     "the character itself."},
    {"links-itself",
     "a card cannot be linked to itself",
     "Both ends of a link must be different cards."},
    {"locked",
     "somebody holds the lock",
     "Another kanban command is writing, or a lock file of git is there. Commands wait ten "
     "seconds. A lock that git or another tool left behind is never removed for you, because its "
     "owner may be alive: the hint has the command."},
    {"missing-argument",
     "the verb needs another word",
     "The message names what is missing, and the hint shows an example."},
    {"missing-field",
     "a card lacks a field that every card needs",
     "Every card has id, title, created and column. Add the line that the hint shows."},
    {"missing-object",
     "git's object store lacks an object",
     "In a partial clone it was never fetched; otherwise the repository is damaged and git fsck "
     "says more."},
    {"missing-value",
     "an option needs a value",
     "Write it behind the option, with a blank or an equals sign between."},
    {"no-board",
     "no board was found",
     "A board is a folder with a board.yaml in the work tree of the repository. Run 'kanban init' "
     "to make one; a bare repository has no files to read, so work in a clone of it."},
    {"no-columns",
     "the board has no columns",
     "A board is its columns, from left to right, so at least one is needed, for example: "
     "columns: [backlog, doing, done]."},
    {"no-dropped-column",
     "the board has no column for dropped cards",
     "Dropping and undoing an add put a card into a column of stage dropped. Add one to "
     "board.yaml: - {name: dropped, stage: dropped}."},
    {"no-identity",
     "git does not know who commits",
     "Each change is a commit and a commit has an author. Set user.name and user.email once with "
     "the two commands. Nothing was written."},
    {"not-a-date",
     "a text is not a day",
     "Days are written YYYY-MM-DD and must exist. On the command line today, tomorrow, +7d and "
     "+2w work too."},
    {"not-a-mapping",
     "the file is a list or a text instead of key: value lines",
     "A card and a board are maps: lines of `key: value`. Begin each line with its key."},
    {"not-a-regular-file",
     "a link, folder, pipe or device stands where a file should be",
     "Cards and board files are plain files: a link could lead anywhere on the machine of whoever "
     "reads the board, and a pipe would never end. Put the file itself in its place."},
    {"not-a-repository",
     "there is no git repository here",
     "A board lives in a git repository, found from the working directory upwards as git finds "
     "it, or named by GIT_DIR. Run 'git init' to make one, or change to the folder that holds "
     "yours; a .git file that leads nowhere is mended by 'git worktree repair'."},
    {"not-allowed",
     "the file uses a part of YAML that is not allowed here",
     "Anchors, aliases, tags, merge keys, directives and keys longer than a word are refused: "
     "they let a short file mean something very long, and no two readers agree on all of them. "
     "Write the values out."},
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
    {"operation-under-way",
     "git is in the middle of a merge, rebase, revert or cherry-pick",
     "A commit now would become part of that operation. Finish it or give it up first."},
    {"parent-circle",
     "a card would become a part of itself",
     "Parents form a tree. The other card is already a part of this one, directly or through "
     "others."},
    {"program-missing",
     "a program that is needed is not installed",
     "It was looked for in the folders of PATH."},
    {"read-only-repository",
     "no permission to write into the repository",
     "The files of git, or the work tree, belong to somebody who does not let you write. Ask for "
     "permission or work in a clone of your own."},
    {"recovered-run",
     "the lock of a killed command was removed",
     "A command was killed while it held git's lock. Its record named that lock and nothing had "
     "changed it since, so it was removed."},
    {"reftable-repository",
     "the repository keeps its branches in a reftable",
     "libgit2 1.5 cannot write it. Reading works; `git refs migrate --ref-format=files` turns it "
     "into the usual kind."},
    {"repeated-option",
     "an option was given twice",
     "It takes one value, and two were given. Which one you meant is not guessed."},
    {"reserved-start",
     "a value begins with a character that YAML reserves",
     "A value cannot begin with @, a backquote or % unless it stands between quotes. The hint "
     "shows the line as it should be."},
    {"several-boards",
     "more than one board may be meant",
     "The repository holds several boards and none is at or above the working directory, or the "
     "name given fits more than one. Name one with --board, KANBAN_BOARD or 'git config "
     "kanban.board', or change to its folder."},
    {"several-documents",
     "the file holds more than one YAML document",
     "A file is one card or one board, and what follows `---` or `...` would be lost by many "
     "readers. Move the second document into a file of its own."},
    {"sha256-repository",
     "the repository names its objects by SHA-256",
     "libgit2 1.5 cannot write it. Reading works, and --no-commit writes the files for git to "
     "commit."},
    {"staged-change",
     "another version of this file is staged",
     "`git add` has put a version into the index which is neither HEAD's nor the file's. Commit "
     "or unstage it first, so that it is not lost."},
    {"stray-file",
     "a file in cards/ is not read",
     "Only files whose names end in .yaml are cards. Rename a .yml file; keep notes and "
     "attachments beside the cards folder."},
    {"swallowed-comment",
     "text behind ' #' was read as a comment",
     "In YAML a blank and # begin a comment, so `title: fix #12 now` reads as \"fix\". Put the "
     "text between double quotes if the rest belongs to it."},
    {"tab-indent",
     "a tab is used for indentation",
     "YAML allows only blanks for indentation. Replace the tab by two blanks."},
    {"too-deep",
     "values are nested too deep",
     "Lists and maps may be nested at most 32 deep, which is far more than any card needs and "
     "keeps hostile files harmless."},
    {"too-large",
     "the file is larger than 1 MiB",
     "A card or board is text that people read; 1 MiB is the limit. Keep large text elsewhere and "
     "name it in the card."},
    {"too-many-cards",
     "the board holds more cards than are supported",
     "A board holds up to 100,000 cards; beyond that, listings would grow slow without anybody "
     "having been told. Move finished work to a second board."},
    {"too-many-values",
     "the file holds more than 20,000 values",
     "The limit keeps hostile files harmless. Split the card, or archive part of what it holds."},
    {"unclosed-quote",
     "a quote is never closed",
     "A value that begins with \" or ' must end with the same character. Close it on the same "
     "line; write \\\" for a double quote inside double quotes."},
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
    {"unknown-key",
     "a key is not known",
     "The key is kept in the file as it is, but nothing reads it. The hint names the nearest "
     "known key. Keys of your own begin with x- and are never warned about."},
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
    {"unknown-revision",
     "there is no such commit, branch or tag",
     "The name could not be resolved in this repository. In a shallow clone older commits are not "
     "there."},
    {"unknown-source-column",
     "the imported file has no such column",
     "The name must be one of the first line of the file, or a member of its objects; the message "
     "lists them all. Capitals do not matter where the name is clear without them."},
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
    {"unmapped-columns",
     "columns of a file that are not imported",
     "Nothing says what these columns mean, so they are left out. Map them with --map "
     "FIELD=COLUMN where they matter."},
    {"unmerged-file",
     "this file is in a merge that is not solved",
     "The index holds more than one version of it. Solve the conflict and git add the file."},
    {"unowned-repository",
     "the repository belongs to another user",
     "git does not trust settings and hooks of a repository that somebody else owns. The hint has "
     "the command that trusts this one."},
    {"unquoted-colon",
     "a value with ': ' in it is not quoted",
     "In YAML a colon and a blank make a key, so `title: fix: the bug` cannot be read. Put the "
     "value between double quotes, as the hint shows."},
    {"unreadable",
     "a file cannot be read",
     "The system refused to open or read the file; the message says why. Check its permissions "
     "and those of the folders above it."},
    {"unsupported-extension",
     "the repository uses a git extension that is not known",
     "It may change how files are stored, so nothing is written. Reading works, and --no-commit "
     "writes the files for git to commit."},
    {"unsupported-index",
     "git's index is of a kind that cannot be written",
     "Split and sparse indexes, and those without a checksum, are not known to libgit2 1.5. The "
     "hints have the commands that turn it into the usual kind."},
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
