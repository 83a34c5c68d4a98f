// Codes about the repository: locks, commits, hooks, identities, odd kinds of repositories.
#include "base/catalogue_parts.hpp"

namespace kanban {
namespace {

// Sorted by code.
// clang-format off
constexpr CodeInfo kRows[] = {
    {"bad-date", "the time in GIT_AUTHOR_DATE or GIT_COMMITTER_DATE cannot be read",
     "The environment gives the time of the commit in a form that is not known. Forms taken: "
     "2026-11-18T09:14:03+01:00, @SECONDS +0100, and the form of mail headers. Nothing was "
     "written."},
    {"bad-path", "a path leads out of the repository or into .git",
     "Files are written only below the top of the work tree, and never in a folder called .git. "
     "Paths with empty, `.` or `..` steps are not taken."},
    {"behind", "the branch that is compared with has all of the head already",
     "As a branch it would bring nothing, so there is nothing to judge. A push that puts a branch "
     "back to an earlier commit is another matter: kanban check --push refuses it."},
    {"cannot-read", "a file or folder cannot be read",
     "The system refused; the message has its reason. Links, devices and pipes in the place of a "
     "file are not read either."},
    {"cannot-run", "another program could not be started",
     "The system refused to start it; the message has its reason."},
    {"cannot-sign", "commit.gpgsign asks for a signature that cannot be made",
     "git is set up to sign every commit, so an unsigned one is not made. Mend user.signingkey, "
     "gpg.format or the program that is named, or turn signing off for this repository. Nothing "
     "was written."},
    {"cannot-write", "a file or folder cannot be written",
     "The system refused: a full disk, a quota, missing permission, a read-only disk. The files, "
     "the index and the branch are as they were."},
    {"changed-meanwhile", "the branch or a card kept changing for ten seconds",
     "Each try to commit was overtaken by another commit. Nothing was written; run the command "
     "again when the other writer is done."},
    {"damaged-object", "an object of the repository is damaged",
     "A tree in git's object store cannot be read. git fsck says which; a fresh clone usually "
     "brings it back."},
    {"does-not-merge", "a branch does not merge with the branch it is for",
     "What would land is judged, and here nothing can. Merge the other branch into this one, "
     "settle the files that are named, and push."},
    {"errors-after-sync", "what sync received leaves errors on a board",
     "The merge is done and nothing is lost, but kanban check would not pass: two people made cards "
     "under one id, as happens with ids that count up, or somebody committed a card that cannot be "
     "read. kanban check names each with what to do."},
    {"file-exists", "there is a file already where a new one would go",
     "New files never replace existing ones, in no spelling of their name. Move the file away, "
     "or let kanban doctor say what it is."},
    {"filtered-path", "git rewrites this file when it is committed",
     "A filter (git-lfs, git-crypt), $Id$ expansion or an encoding applies to the card by "
     ".gitattributes. What would be committed is then not the text that was checked, so it is "
     "refused. Take the board out of the attribute."},
    {"git-failed", "git's library or program failed",
     "An unexpected failure below this program; its own words are given as details. The branch "
     "was not moved."},
    {"git-missing", "the program git is needed and not there, or too old",
     "Hooks are run by `git hook run`, which needs git 2.36 or newer. Without hooks no git "
     "program is needed."},
    {"half-merged", "git could neither finish a merge nor take it back",
     "Something stood in the way for ten seconds, such as a lock of git's or a full disk. What the "
     "hint names puts files and index back as they were; a commit before that would drop what the "
     "other side did."},
    {"hand-edited", "a card of this change has edits that are not committed",
     "Somebody edited the file, or wrote it with --no-commit. A command never mixes its change "
     "with theirs without a word: commit or drop the edit first, or take it along with "
     "--include-edits. Nothing was written."},
    {"hook-refused", "a git hook refused the commit",
     "The hook's own words are the details. Files, index and history are as they were before the "
     "command."},
    {"interrupted-change", "a killed command has left a change that is not committed",
     "A command was killed after it wrote files and before the branch moved. Its text is kept as "
     "an uncommitted change, staged or not. Commit it, drop it, or run the command on the card "
     "again, which takes it along."},
    {"joined-sides", "a card holds the lines of both sides of a merge",
     "git alone merges by lines, and can put a key of either side into one card without a "
     "conflict; or somebody committed conflict markers. Such a card cannot be read, so it is not "
     "sent on. `kanban resolve` joins what follows from rules; commit that, then sync again."},
    {"locked", "somebody holds the lock",
     "Another kanban command is writing, or a lock file of git is there. Commands wait ten "
     "seconds. A lock that git or another tool left behind is never removed for you, because its "
     "owner may be alive: the hint has the command."},
    {"merge-conflict", "both sides of a merge changed the same, and a person must decide",
     "Texts are merged by line, most other fields by rules that every clone agrees on. What is left "
     "stands between git's markers in the file, both versions whole: keep what is right, remove "
     "the three marker lines and git add the file. With `kanban.merge` set to `strict` a title or "
     "a column that both sides changed is left to a person too."},
    {"merge-decided", "both sides of a merge changed a field, and one value was taken",
     "A column follows the last move of the merged history, a place or a day of return the later "
     "decision; other fields take the larger value in byte order, which is the same in every "
     "clone. The value that gave way is named; kanban set brings it back."},
    {"merge-kept", "one side of a merge removed an event or a comment, and it stays",
     "Histories and comments are joined, so that nobody's work is lost by a merge; also git revert "
     "and git rebase merge. What one side took out while the other changed the card is therefore "
     "there again, and named. An event is taken back by one that does the opposite, as the hint "
     "says; a comment by removing it in the merged file. A secret that was committed stays in "
     "git's objects either way: change it."},
    {"merge-question", "a question ended by the other side's answer to another one",
     "Two branches asked about one card, and on one of them the block was ended, by an answer or by "
     "kanban unblock, after the other had asked. In the merged history the card goes on, although "
     "nobody answered the second question; nobody is waited for any more, and the note says how to "
     "ask again."},
    {"merge-two-cards", "both sides of a merge made a card with one name",
     "Two cards that have no version in common are two cards, and merging them would lose one. "
     "Both texts are kept for a person to look at."},
    {"merge-unblocked", "a block was lifted by the other side's end of another one",
     "Two branches blocked one card for reasons of their own, and on one of them the block was "
     "lifted after the other had begun. In the merged history the card goes on, although nobody "
     "lifted the second block knowingly; the note says how to block it again."},
    {"missing-object", "git's object store lacks an object",
     "In a partial clone it was never fetched; otherwise the repository is damaged and git fsck "
     "says more."},
    {"no-branch", "HEAD is on no branch",
     "kanban sync brings a branch and its counterpart on a remote together. Switch to a branch "
     "first; git switch -c NAME makes one of where you are."},
    {"no-identity", "git does not know who commits",
     "Each change is a commit and a commit has an author. Set user.name and user.email once with "
     "the two commands. Nothing was written."},
    {"no-remote", "there is no remote to sync with",
     "The repository is on this machine alone. git remote add names another place that has it, or "
     "will have it."},
    {"no-upstream", "the remote has no branch of this name yet",
     "A branch is sent for the first time by git push -u, so that nobody publishes one by "
     "accident. From then on kanban sync knows where it belongs."},
    {"not-fast-forward", "a push does not follow what the branch has",
     "A push that takes commits back undoes what others did, and no rule of the board can judge "
     "what is gone. Merge or rebase, and push without --force. Who runs the server decides when a "
     "branch may be put back."},
    {"not-in-conflict", "kanban resolve was given something that is no card",
     "It takes ids and paths of card files, from here or from the top of the repository."},
    {"not-that-merge", "a commit is no merge of the two that are compared",
     "--merged names the merge that the forge made of base and head, so that a short clone need "
     "not make it. Its parents must be exactly these two commits."},
    {"operation-under-way", "git is in the middle of a merge, rebase, revert or cherry-pick",
     "A commit now would become part of that operation. Finish it or give it up first. Of a merge "
     "that was broken off before it took anything, a commit would drop all that the other side did: "
     "that one is given up with git merge --abort and begun again."},
    {"other-upstream", "the branch follows one of another name",
     "A branch that was begun with git switch -c wip origin/main follows origin/main, and what is "
     "not finished would go there. As git push under push.default=simple, kanban sync sends only to "
     "a branch of the same name; git config push.default upstream lets it send to the other. "
     "Nothing was changed."},
    {"program-missing", "a program that is needed is not installed",
     "It was looked for in the folders of PATH."},
    {"push-refused", "the remote did not take the commits",
     "A hook, a protected branch or missing permission over there; the details have its words. "
     "What was fetched is merged here. Where changes go through pull requests, push a branch of "
     "your own."},
    {"read-only-repository", "no permission to write into the repository",
     "The files of git, or the work tree, belong to somebody who does not let you write. Ask for "
     "permission or work in a clone of your own."},
    {"recovered-run", "the lock of a killed command was removed",
     "A command was killed while it held git's lock. Its record named that lock and nothing had "
     "changed it since, so it was removed."},
    {"reftable-repository", "the repository keeps its branches in a reftable",
     "libgit2 1.5 cannot write it. Reading works; `git refs migrate --ref-format=files` turns it "
     "into the usual kind."},
    {"remote-unreachable", "nothing could be fetched from the remote",
     "No network, a wrong address or missing credentials; the details have git's words. Every "
     "other command works without a remote."},
    {"sha256-repository", "the repository names its objects by SHA-256",
     "libgit2 1.5 cannot write it. Reading works, and --no-commit writes the files for git to "
     "commit."},
    {"short-history", "a shallow clone lacks what is asked for",
     "CI checks out a commit or two. Merging and comparing branches need the commit at which they "
     "parted, and dates are held against it: fetch-depth: 0, or git fetch --unshallow. In the "
     "checkout of a merge with a depth of 2, kanban diff HEAD^1..HEAD needs no more."},
    {"staged-change", "another version of this file is staged",
     "`git add` has put a version into the index which is neither HEAD's nor the file's. Commit "
     "or unstage it first, so that it is not lost."},
    {"sync-blocked", "git could not merge what was fetched",
     "Mostly because files that others changed have changes here that are not committed, or files "
     "that they added are here and unknown to git. Commit the changes or put them away with git "
     "stash, move unknown files out of the way, then sync again. Where the message says so, nothing "
     "was changed."},
    {"sync-conflict", "both sides changed something that a person must decide about",
     "The merge has begun and waits. kanban resolve settles what follows from rules; edit the "
     "rest, git add it, commit, and sync again. git merge --abort goes back to where you were."},
    {"unknown-remote", "there is no remote of this name, or there are several to choose from",
     "git remote -v lists them with their addresses."},
    {"unknown-revision", "there is no such commit, branch or tag",
     "The name could not be resolved in this repository. In a shallow clone older commits are "
     "not there."},
    {"unmerged-file", "this file is in a merge that is not solved",
     "The index holds more than one version of it. Solve the conflict and git add the file."},
    {"unowned-repository", "the repository belongs to another user",
     "git does not trust settings and hooks of a repository that somebody else owns. The hint "
     "has the command that trusts this one."},
    {"unrelated-histories", "the branch and its base have no commit in common",
     "git joins such branches only when it is told to, and then nothing says what was there "
     "before. So every difference from the base is judged as the branch's own, as if the branch "
     "took its place."},
    {"unsupported-extension", "the repository uses a git extension that is not known",
     "It may change how files are stored, so nothing is written. Reading works, and --no-commit "
     "writes the files for git to commit."},
    {"unsupported-index", "git's index is of a kind that cannot be written",
     "Split and sparse indexes, and those without a checksum, are not known to libgit2 1.5. The "
     "hints have the commands that turn it into the usual kind."},
};
// clang-format on

}  // namespace

std::span<const CodeInfo> git_codes() { return kRows; }

}  // namespace kanban
