// Codes about how the program is used: the command line, filters, values, verbs, imports.
#include "base/catalogue_parts.hpp"

namespace kanban {
namespace {

// Sorted by code.
// clang-format off
constexpr CodeInfo kRows[] = {
    {"already-blocked", "a card that is blocked cannot wait for an answer too",
     "A card has one open block at a time, so a question on a blocked card would hide what it waits "
     "for. Answer the question, or end the block with kanban unblock."},
    {"already-done", "a card that is done cannot be dropped",
     "What is delivered was not abandoned, and the flow figures count the two apart. Reopen the "
     "card first if it was never delivered."},
    {"bad-choice", "an option has a value that it does not know",
     "The values that an option takes are listed with the message and in the help of the verb."},
    {"bad-columns", "a list of columns cannot be read",
     "Columns are names separated by commas, left to right, each with or without a stage behind "
     "a colon. The stages are backlog, wait, active, done and dropped, and one column must mean "
     "done."},
    {"bad-csv", "a file is not CSV",
     "The file must be UTF-8 text whose first line names the columns, and every row must have as "
     "many cells as that line. A cell that holds the separator, a quote or a line end stands in "
     "double quotes, and a quote inside is written twice. Nothing of the file is imported until "
     "all rows can be read."},
    {"bad-filter", "a filter cannot be read",
     "The message says what is wrong and the caret shows where. A filter is terms such as "
     "type:bug, due<today or \"two words\", joined by blanks, `or`, `not` and parentheses. A "
     "saved filter that names itself is also refused, because it would never end."},
    {"bad-id", "a text cannot be a card's id",
     "An id is 1 to 64 letters, digits, '.', '_' or '-', begins and ends with a letter or digit, "
     "and is no name that Windows reserves. An import gives such a card a new id and keeps the "
     "key in its source."},
    {"bad-import-map", "what the columns of an import mean cannot be read",
     "Write --map FIELD=COLUMN,… and --stages BOARD-COLUMN=COLUMN,…; a name with a comma stands "
     "in double quotes. A field with one value can be mapped once, and a column with ids or "
     "titles is needed."},
    {"bad-jsonl", "a file is not JSON Lines",
     "Each line must be one whole JSON object, without a member that stands twice and nested at "
     "most 32 deep. An array or a document over several lines becomes that with jq -c '.[]' or "
     "jq -c '.'."},
    {"bad-rank", "a rank was written by hand and is none",
     "A rank is five letters of bcdfghjklmnpqrstvwxz, perhaps followed by more that do not end in b. "
     "kanban rank --rebalance gives all ranked cards good ranks in their present order."},
    {"bad-title", "the title is missing its text, too long or of several lines",
     "A title is one line of at most 500 characters that says what the card is about. Longer "
     "text goes into `description`."},
    {"bad-usage", "the command line cannot be read",
     "The message says what is wrong with it; kanban help VERB shows how the verb is written."},
    {"bad-value", "a value is not of the kind that its key needs",
     "Each key takes one kind of value: a word, a number, a list, a map. The message says which; "
     "schemas/README.md has the table."},
    {"bare-repository", "the repository has no work tree",
     "A change is written into files first and committed then, so it needs a work tree. Reading "
     "works in a bare repository, and so does kanban diff between two commits; clone it to "
     "write."},
    {"blocks-circle", "cards block each other in a circle",
     "None of these cards could ever go on. Take one of the links away: kanban link A blocks B "
     "--remove."},
    {"blocks-itself", "a card blocks itself",
     "The link says that a card waits for its own end. Take it away from the field blocks."},
    {"board-exists", "there is a board already",
     "A directory holds one board. kanban init OTHER-DIRECTORY makes a second board in the same "
     "repository."},
    {"changed-since", "something was changed again since",
     "What you are about to replace is no longer what you looked at or what the undone change "
     "left. Nothing was written; look again and decide."},
    {"closed-card", "a question was asked on a card that is closed",
     "A question holds a card up until it is answered, and only open cards are listed as waiting. "
     "kanban reopen takes the card up again; kanban comment keeps a remark on a closed one."},
    {"column-differs-from-history", "a card is not where its history says",
     "The column was changed by hand, which is allowed: reports believe the column, and the "
     "history lacks a move. Move the card with kanban move to log it."},
    {"comments-lost", "rewriting a file would lose its comments",
     "kanban fmt writes a file anew from what it says, and YAML comments say nothing to it. "
     "Every other verb keeps them. Add --drop-comments if they may go."},
    {"contradiction", "two options cannot be used together",
     "One of them leaves the other without a meaning, and an option is never passed over in "
     "silence. Leave one out, or run the verb twice."},
    {"draft-failed", "a temporary file cannot be used",
     "The text for your editor is kept in a private file under TMPDIR. Check that the directory "
     "is there and has room."},
    {"edit-invalid", "the edited card has problems",
     "What you typed is kept in the file that the message names, and the board is as it was. "
     "Edit again, or copy from that file."},
    {"editor-failed", "the editor did not end well",
     "An editor that ends with another status than 0 means that the edit is given up. The editor "
     "is chosen as git does: GIT_EDITOR, core.editor, VISUAL, EDITOR, vi; kanban config says which."},
    {"editor-settings", "the repository has settings of an editor already",
     "They are somebody's own, so they are not changed. Add what the message shows, by hand."},
    {"event-before-created", "an event lies before the card's creation",
     "A clock was wrong or a date was typed by hand. The event counts as written; correct "
     "whichever of the two is wrong."},
    {"event-in-future", "an event lies in the future",
     "A clock was ahead by more than five minutes, or a date was typed by hand. Reports as of "
     "now do not see the event."},
    {"event-order", "an event is older than the one before it",
     "Events stand in the order in which they happened. A merge by hand or a wrong clock may "
     "have mixed them; reports follow the order of the file."},
    {"extra-argument", "the verb does not take that many words",
     "A word is left over. Put quotes around text that holds blanks; kanban help VERB shows the "
     "places."},
    {"filter-too-long", "a filter is too long",
     "A filter has at most 1,000 characters, and together with the saved filters that it names "
     "at most 1,000 terms, so that matching stays fast. Save a part of it under a name in "
     "`filters` of board.yaml."},
    {"fixed-field", "the field cannot be set",
     "Ids and creation times stay for ever, and the column, comments and history are changed by "
     "verbs that log what they do."},
    {"id-taken", "another card has the id of an imported card",
     "The imported card gets a new id and remembers its own key in `source`, so that importing "
     "the file again still finds it."},
    {"import-without-ids", "imported cards cannot be found again",
     "The file says no id for these cards, so importing it a second time makes them a second "
     "time. Map a column that tells them apart with --map id=COLUMN."},
    {"import-without-times", "imported cards whose creation is not known",
     "The file tells no time that could be read for these cards, so the time of the import is "
     "taken for their creation. Map the column that has it with --map created=COLUMN."},
    {"in-a-problem", "a problem explains the card already",
     "A card belongs to one problem, so that its clients count once. Put the others under that problem, "
     "or take the card out of it first: kanban link CARD problem OTHER --remove. What a closed problem "
     "mended stays in its record: where the same came back, kanban reopen OTHER."},
    {"is-a-problem", "the card is a problem itself",
     "Problems gather incidents, not problems. Put the other cards under the one that there is: kanban "
     "problem ID --from CARDS."},
    {"links-itself", "a card cannot be linked to itself",
     "Both ends of a link must be different cards."},
    {"missing-argument", "the verb needs another word",
     "The message names what is missing, and the hint shows an example."},
    {"missing-value", "an option needs a value",
     "Write it behind the option, with a blank or an equals sign between."},
    {"no-active-column", "no column of the board means that work is done",
     "Cards are pulled into the first column of stage active. Give a column that stage in "
     "board.yaml, or move cards with kanban move."},
    {"no-commitment-point", "the board has nothing to commit to",
     "Replenishing moves cards from the backlog into the first column that is not backlog. Give "
     "columns the stages backlog and wait in board.yaml."},
    {"no-complaint-type", "the board has no type for complaints",
     "A complaint is a card of the type `complaint`, or of one that has it as an alias. Add it under "
     "types: in board.yaml."},
    {"no-dropped-column", "the board has no column for dropped cards",
     "Dropping and undoing an add put a card into a column of stage dropped. Add one to "
     "board.yaml: - {name: dropped, stage: dropped}."},
    {"no-lanes", "the board has no lanes of its own",
     "Lanes are rows of a board, each with a filter: lanes: [{name: Portal, where: "
     "\"product:portal\"}] in board.yaml. Without them, kanban board --lanes=product draws a lane "
     "for each value of a field."},
    {"no-problem-type", "no type of the board is a problem",
     "A problem is a card of a type called problem, by its name or an alias. A board whose types have "
     "other names says which one it is: `ursache: {alias: [problem]}`."},
    {"no-rank-left", "no rank fits at that place",
     "Ranks are short texts between those of the neighbours. After very many moves to one place, or "
     "after ranks were written by hand, nothing fits in between. kanban rank --rebalance gives all "
     "ranked cards new ranks in the same order."},
    {"not-a-date", "a text is not a day",
     "Days are written YYYY-MM-DD and must exist. On the command line today, tomorrow, +7d and "
     "+2w work too."},
    {"not-a-problem", "the card is no problem",
     "kanban problem shows cards of the type called problem, and cards that gather others. kanban show "
     "tells of any card; kanban problem new --from makes a problem of cards that are one, and only a "
     "problem takes more of them."},
    {"not-an-instant", "a text is not a time",
     "Times are written 2026-11-18T09:14:03Z: UTC, to the second. Imports also take offsets such "
     "as +02:00."},
    {"not-blocked", "the card is not blocked",
     "There is no open block to end. kanban log ID shows what happened to the card."},
    {"not-closed", "the card is open",
     "Only done and dropped cards can be reopened. kanban move moves an open card."},
    {"not-confirmed", "a change of many cards was not confirmed",
     "More than ten cards are changed only after a yes, at the question or with --yes. --dry-run "
     "shows what would change."},
    {"not-in-batch", "a batch cannot run this verb",
     "A batch runs verbs that change cards, so that all of it is one commit. Run the others by "
     "themselves."},
    {"not-pullable", "the card cannot be pulled now",
     "A card is pulled when it waits, is not blocked, is nobody else's, fits the limits and has what "
     "the next column asks for. The message says what is not so; kanban next --held lists all such "
     "cards."},
    {"not-ranked", "a card has no rank to stand by",
     "A card can be ranked before or after another that has a rank itself. Rank that one first, or "
     "use --top or --bottom."},
    {"nothing-to-undo", "there is nothing to take back",
     "Undo takes back what verbs did, newest first, and never the same change twice. Comments "
     "and decisions stay: a record is only ever added to."},
    {"repeated-option", "an option was given twice",
     "It takes one value, and two were given. Which one you meant is not guessed."},
    {"template-needs", "a template asks for fields that the new card lacks",
     "At a terminal kanban add --template asks for them; in a script --set FIELD=VALUE gives them. "
     "Without a template nothing but a title is needed."},
    {"unclosed-quote-in-line", "a quote in a line of a batch is never closed",
     "Lines are split as a shell would: a quote that opens must close on the same line."},
    {"unknown-card-template", "there is no such template for cards",
     "kanban help templates lists the built-in ones and the team's own, which stand in the board's "
     "folder templates/."},
    {"unknown-class", "the board has no such class of service",
     "The classes are expedite, fixed, standard and intangible, or those under classes: in "
     "board.yaml."},
    {"unknown-client", "the board has no such client",
     "With clients_closed: true only clients of board.yaml may be named. Add the client there, "
     "or mend the spelling."},
    {"unknown-code", "there is no such problem code",
     "Codes are the words in brackets of errors and warnings. kanban explain lists them all."},
    {"unknown-column", "the board has no such column",
     "Columns are those of board.yaml, in any case; aliases: there keeps old names working."},
    {"unknown-command", "there is no such verb",
     "Verbs are not abbreviated, so that a script means the same for ever. kanban help lists "
     "them."},
    {"unknown-field", "no field of that name can be asked for",
     "What stands before the colon or comparison must be a field of a card, or text, stage, is, "
     "age, here or touched. Put quotes around a text that holds a colon and is only to be "
     "searched for. The same error comes for a name in --sort."},
    {"unknown-impact", "the board has no such impact",
     "The impacts are critical, high, normal and low, or those under impacts: in board.yaml."},
    {"unknown-label", "the board has no such label",
     "Where board.yaml lists labels, only these may be used. Add the label there, or mend the "
     "spelling."},
    {"unknown-lane", "the board has no such lane",
     "Lanes are those of board.yaml, in any case, and the catch-all at their end."},
    {"unknown-option", "the verb has no such option",
     "kanban help VERB lists the options of a verb."},
    {"unknown-person", "the board has no such person",
     "Where board.yaml lists people, only these, and its clients, can be asked or lead the daily. "
     "The known ones and the nearest are listed."},
    {"unknown-product", "the board has no such product",
     "Products are those of board.yaml. A board without products takes any word."},
    {"unknown-role", "the board has no such role, and no card asks for it",
     "Roles are those under roles: in board.yaml, and the words under `role` of cards."},
    {"unknown-source-column", "the imported file has no such column",
     "The name must be one of the first line of the file, or a member of its objects; the "
     "message lists them all. Capitals do not matter where the name is clear without them."},
    {"unknown-sprint", "no card is in such a sprint",
     "A sprint is the word under `sprint` of its cards. Those that there are, and the nearest, are "
     "listed."},
    {"unknown-template", "there is no such template",
     "kanban help templates lists the boards that init can begin with."},
    {"unknown-time-zone", "there is no such time zone",
     "Zones are names of the IANA database such as Europe/Madrid or UTC; days and weeks are cut "
     "in the board's zone."},
    {"unknown-type", "the board has no such type",
     "Types are those of board.yaml, with their aliases. A board without types takes any word."},
    {"unmapped-columns", "columns of a file that are not imported",
     "Nothing says what these columns mean, so they are left out. Map them with --map "
     "FIELD=COLUMN where they matter."},
};
// clang-format on

}  // namespace

std::span<const CodeInfo> use_codes() { return kRows; }

}  // namespace kanban
