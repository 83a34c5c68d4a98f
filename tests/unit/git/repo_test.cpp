#include "git/repo.hpp"

#include <catch2/catch.hpp>

#include "git/index_file.hpp"
#include "git/new_objects.hpp"
#include "git/tree_reader.hpp"
#include "support/temp_folder.hpp"

using kanban::Fsync;
using kanban::Head;
using kanban::NewObjects;
using kanban::ObjectKind;
using kanban::RefMove;
using kanban::Repo;
using kanban::TreeReader;
using kanban::test::run_shell;
using kanban::test::shell_word;
using kanban::test::TempFolder;

namespace {

class GitFolder {
 public:
  GitFolder() {
    git("init -q -b main");
    temp_.write("a.txt", "a\n");
    temp_.write("folder/b.txt", "b\n");
    temp_.write("folder.txt", "sorts before the folder\n");
    git("add .");
    git("commit -q -m One");
  }
  std::string git(const std::string& words) const {
    const auto result = run_shell("cd " + shell_word(temp_.path()) +
                                  " && git -c user.name=A -c user.email=a@b " + words + " 2>&1");
    INFO(result.output);
    REQUIRE(result.status == 0);
    return result.output.substr(0, result.output.find_last_not_of('\n') + 1);
  }
  Repo open() const {
    auto repo = Repo::open(temp_.path(".git"), temp_.path(), Fsync::no);
    REQUIRE(repo.ok());
    return std::move(*repo);
  }
  const TempFolder& temp() const { return temp_; }

 private:
  TempFolder temp_;
};

kanban::Signature ada() {
  return {.name = "Ada",
          .email = "ada@example.org",
          .time = kanban::Instant{1700000000},
          .offset_minutes = -90};
}

}  // namespace

TEST_CASE("the head is what git says, on a branch, on none, and before the first commit") {
  const GitFolder folder;
  const Repo repo = folder.open();
  Head head = *repo.head();
  CHECK(head.ref == "refs/heads/main");
  CHECK(head.commit == folder.git("rev-parse HEAD"));
  CHECK(head.tree == folder.git("rev-parse 'HEAD^{tree}'"));
  folder.git("checkout -q --detach");
  CHECK(repo.head()->detached());
  folder.git("checkout -q --orphan fresh");
  head = *repo.head();
  CHECK(head.unborn());
  CHECK(head.ref == "refs/heads/fresh");
}

TEST_CASE("branches and tags are named as one types them") {
  const GitFolder folder;
  folder.git("branch topic/one");
  folder.git("tag v1");
  folder.git("update-ref refs/remotes/origin/main HEAD");
  folder.git("update-ref refs/notes/x HEAD");
  CHECK(*folder.open().branches_and_tags() ==
        std::vector<std::string>{"main", "origin/main", "topic/one", "v1"});
}

TEST_CASE("the files of a revision are read without a work tree") {
  const GitFolder folder;
  folder.git("tag v1");
  folder.temp().write("folder/b.txt", "later\n");
  folder.git("commit -q -a -m Two");
  auto repo = Repo::open(folder.temp().path(".git"), "", Fsync::no);
  REQUIRE(repo.ok());
  TreeReader trees(*repo);
  const auto files = *trees.files(*repo->tree_of("v1"), "folder");
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "folder/b.txt");
  CHECK(*repo->read(ObjectKind::blob, files[0].id) == "b\n");
  CHECK(trees.files(*repo->tree_of("HEAD"), "")->size() == 3);
  CHECK(trees.files(*repo->tree_of("HEAD"), "nowhere")->empty());
  CHECK_FALSE(trees.find(*repo->tree_of("HEAD"), "a.txt/below")->has_value());
  CHECK(repo->tree_of("nowhere").error().code == "unknown-revision");
  CHECK(repo->read(ObjectKind::blob, std::string(40, '1')).error().code == "missing-object");
}

TEST_CASE("trees that are edited here are the trees that git makes") {
  const GitFolder folder;
  Repo repo = folder.open();
  const Head head = *repo.head();
  TreeReader trees(repo);
  NewObjects made;
  const std::string blob = made.add(ObjectKind::blob, "new\n");
  const std::string tree = *kanban::edit_tree(trees, head.tree,
                                              {{.path = "folder/c.txt", .id = blob},
                                               {.path = "new/deep/d.txt", .id = blob},
                                               {.path = "folder.d/x", .id = blob},
                                               {.path = "a.txt", .id = ""}},
                                              made);
  REQUIRE(made.flush(repo).ok());
  for (const char* path : {"folder/c.txt", "new/deep/d.txt", "folder.d/x"}) {
    folder.temp().write(path, "new\n");
  }
  folder.git("rm -q a.txt");
  folder.git("add .");
  CHECK(folder.git("write-tree") == tree);

  const std::string emptied =
      *kanban::edit_tree(trees, head.tree, {{.path = "folder/b.txt", .id = ""}}, made);
  REQUIRE(made.flush(repo).ok());
  CHECK(folder.git("ls-tree --name-only " + emptied) == "a.txt\nfolder.txt");
}

TEST_CASE("a branch moves only from the value that was seen") {
  const GitFolder folder;
  Repo repo = folder.open();
  const Head head = *repo.head();
  const std::string commit =
      *repo.write(ObjectKind::commit, kanban::commit_text({.tree = head.tree,
                                                           .parent = head.commit,
                                                           .author = ada(),
                                                           .committer = ada(),
                                                           .message = "Two\n"}));
  CHECK(*repo.move_ref(head, commit, ada(), "commit: Two") == RefMove::moved);
  CHECK(folder.git("rev-parse main") == commit);
  CHECK(folder.git("log -1 '--format=%an %ad %s' --date=raw") == "Ada 1700000000 -0130 Two");
  CHECK(*repo.move_ref(head, head.commit, ada(), "again") == RefMove::changed);
  Head unborn = head;
  unborn.commit = "";
  CHECK(*repo.move_ref(unborn, head.commit, ada(), "first") == RefMove::changed);
  folder.temp().write(".git/refs/heads/main.lock", "");
  CHECK(*repo.move_ref(*repo.head(), head.commit, ada(), "locked") == RefMove::locked);
  CHECK(folder.git("rev-parse main") == commit);
}

TEST_CASE("many objects become one pack that git finds sound") {
  const GitFolder folder;
  Repo repo = folder.open();
  const Head head = *repo.head();
  TreeReader trees(repo);
  NewObjects made;
  std::vector<kanban::TreeEdit> edits;
  for (std::size_t i = 0; i < 300; ++i) {
    const std::string text(i * 40, static_cast<char>('a' + i % 26));
    edits.push_back({.path = "many/" + std::to_string(i), .id = made.add(ObjectKind::blob, text)});
  }
  const std::string tree = *kanban::edit_tree(trees, head.tree, edits, made);
  const std::string commit =
      made.add(ObjectKind::commit, kanban::commit_text({.tree = tree,
                                                        .parent = head.commit,
                                                        .author = ada(),
                                                        .committer = ada(),
                                                        .message = "Many\n"}));
  REQUIRE(made.flush(repo).ok());
  CHECK(*repo.move_ref(head, commit, ada(), "commit: Many") == RefMove::moved);
  CHECK(folder.git("fsck --strict --no-dangling") == "");
  CHECK(folder.git("count-objects -v").find("in-pack: 303") != std::string::npos);
  CHECK(folder.git("cat-file -s HEAD:many/299") == std::to_string(299 * 40));
}

TEST_CASE("an entry of the index is changed without touching the others") {
  const GitFolder folder;
  folder.temp().write("staged", "staged\n");
  folder.git("add staged");
  Repo repo = folder.open();
  const std::string blob = *repo.write(ObjectKind::blob, "changed\n");
  folder.temp().write("a.txt", "changed\n");
  struct stat facts = {};
  REQUIRE(::stat(folder.temp().path("a.txt").c_str(), &facts) == 0);
  auto index = kanban::IndexFile::open(folder.temp().path(".git/index"));
  REQUIRE(index.ok());
  CHECK(index->staged("a.txt") == folder.git("rev-parse HEAD:a.txt"));
  CHECK_FALSE(index->staged("nowhere").has_value());
  CHECK_FALSE(index->unmerged("a.txt"));
  REQUIRE(index->stage("a.txt", blob, "100644", facts).ok());
  REQUIRE(index->unstage("folder.txt").ok());
  REQUIRE(index->write().ok());
  CHECK(folder.git("status --porcelain") == "M  a.txt\nD  folder.txt\nA  staged\n?? folder.txt");
}

TEST_CASE("attributes of a path are those that git sees") {
  const GitFolder folder;
  folder.temp().write(".gitattributes", "*.txt text eol=lf\nfolder/* filter=lfs -text\n");
  const Repo repo = folder.open();
  const auto plain = *repo.attributes("a.txt");
  CHECK(plain.text == "true");
  CHECK(plain.eol == "lf");
  CHECK(plain.filter.empty());
  const auto filtered = *repo.attributes("folder/b.txt");
  CHECK(filtered.filter == "lfs");
  CHECK(filtered.text == "false");
}
