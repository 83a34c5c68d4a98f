#include "git/index_bytes.hpp"

#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "base/text.hpp"
#include "git/index_file.hpp"
#include "support/temp_folder.hpp"

using kanban::IndexBytes;
using kanban::IndexFile;
using kanban::test::run_shell;
using kanban::test::TempFolder;

namespace {

constexpr const char* kOther = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";  // the empty blob

// A repository with files of names that sort oddly, and git as the oracle.
struct Repository {
  Repository() {
    folder.make_folder("home");
    git("init -q .");
    for (const char* name :
         {"a", "b/c/d", "b/c/e-1", "b/c/e.x", "b-c", "b.c", "long/a/b/c/d/e/f"}) {
      folder.write(std::string("repo/") + name, name);
    }
    folder.write("repo/" + std::string(200, 'n') + "/" + std::string(200, 'm'), "x");
    git("add .");
    git("write-tree");  // fills the cached trees
  }

  std::string git(const std::string& arguments) const {
    const auto result = run_shell("mkdir -p '" + folder.path("repo") + "' && cd '" +
                                  folder.path("repo") + "' && HOME='" + folder.path("home") +
                                  "' GIT_CONFIG_NOSYSTEM=1 git -c user.name=A -c user.email=a@b " +
                                  arguments + " 2>&1");
    INFO(arguments << "\n" << result.output);
    REQUIRE(result.status == 0);
    return result.output;
  }

  std::string path() const { return folder.path("repo/.git/index"); }

  std::string bytes() const {
    std::ifstream file(path(), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  void put(const std::string& text) const { std::ofstream(path(), std::ios::binary) << text; }

  struct stat facts(const std::string& name) const {
    struct stat facts = {};
    REQUIRE(::stat(folder.path("repo/" + name).c_str(), &facts) == 0);
    return facts;
  }

  TempFolder folder;
};

}  // namespace

TEST_CASE("an index that was not changed is written byte for byte") {
  const Repository repository;
  const std::string before = repository.bytes();
  const auto index = IndexBytes::from(before);
  REQUIRE(index);
  CHECK(index->text() == before);
}

TEST_CASE("every path is found with its blob, and no other") {
  const Repository repository;
  const auto index = IndexBytes::from(repository.bytes());
  REQUIRE(index);
  for (const std::string& line : kanban::split(repository.git("ls-files -s"), '\n')) {
    if (line.empty()) continue;
    CHECK(index->staged(line.substr(line.find('\t') + 1)) == line.substr(7, 40));
  }
  for (const char* path : {"", "A", "aa", "b", "b/c", "b/c/", "b/c/e", "zz"}) {
    CHECK_FALSE(index->staged(path).has_value());
    CHECK_FALSE(index->unmerged(path));
  }
}

TEST_CASE("a staged entry is what git reads, and the trees above it are worked out again") {
  const Repository repository;
  repository.folder.write("repo/b/c/d", "changed");
  const std::string blob = repository.git("hash-object -w b/c/d").substr(0, 40);
  auto index = IndexBytes::from(repository.bytes());
  REQUIRE(index);
  REQUIRE(index->stage("b/c/d", blob, 0100644, repository.facts("b/c/d")));
  CHECK(index->staged("b/c/d") == blob);
  repository.put(index->text());
  CHECK(repository.git("ls-files -s b/c/d") == "100644 " + blob + " 0\tb/c/d\n");
  CHECK(repository.git("ls-files -m").empty());  // the facts are the file's
  CHECK(repository.git("diff-files").empty());
  const std::string tree = repository.git("write-tree");
  repository.git("read-tree " + tree.substr(0, 40));  // the same index from nothing
  CHECK(repository.git("write-tree") == tree);
  repository.git("fsck --strict --no-dangling");
}

TEST_CASE("the bytes and libgit2 write indexes that say the same") {
  const Repository repository;
  const struct stat facts = repository.facts("a");
  const std::string before = repository.bytes();
  auto bytes = IndexBytes::from(before);
  REQUIRE(bytes);
  REQUIRE(bytes->stage("b/c/e-1", kOther, 0100755, facts));
  repository.put(bytes->text());
  const std::string ours = repository.git("ls-files -s --debug");
  const std::string our_tree = repository.git("write-tree --missing-ok");
  repository.put(before);
  auto file = IndexFile::open(repository.path());
  REQUIRE(file.ok());
  // Taking a path away is more than the bytes can do, so libgit2 does both.
  REQUIRE(file->stage("b/c/e-1", kOther, "100755", facts).ok());
  REQUIRE(file->stage("new", kOther, "100644", facts).ok());
  REQUIRE(file->unstage("new").ok());
  REQUIRE(file->write().ok());
  CHECK(repository.git("ls-files -s --debug") == ours);
  CHECK(repository.git("write-tree --missing-ok") == our_tree);
}

TEST_CASE("a path in a merge is known and not staged over") {
  const Repository repository;
  repository.git("commit -q -m one");
  repository.git("checkout -q -b side");
  repository.folder.write("repo/b/c/d", "side");
  repository.git("commit -q -a -m side");
  repository.git("checkout -q -");
  repository.folder.write("repo/b/c/d", "main");
  repository.git("commit -q -a -m main");
  repository.git("merge side || true");
  auto index = IndexBytes::from(repository.bytes());
  REQUIRE(index);
  CHECK(index->unmerged("b/c/d"));
  CHECK_FALSE(index->unmerged("a"));
  CHECK_FALSE(index->staged("b/c/d").has_value());
  CHECK_FALSE(index->stage("b/c/d", kOther, 0100644, repository.facts("a")));
}

TEST_CASE("entries with marks and paths that are not there are left to libgit2") {
  const Repository repository;
  repository.git("update-index --assume-unchanged a");
  repository.git("update-index --skip-worktree b-c");
  auto index = IndexBytes::from(repository.bytes());
  REQUIRE(index);
  const std::string before = index->text();
  for (const char* path : {"a", "b-c", "b/c", "new"}) {
    CHECK_FALSE(index->stage(path, kOther, 0100644, repository.facts("a")));
  }
  CHECK_FALSE(index->stage("b.c", "no id", 0100644, repository.facts("a")));
  CHECK(index->text() == before);
}

TEST_CASE("an index of another kind is not taken") {
  const Repository repository;
  const std::string usual = repository.bytes();
  CHECK_FALSE(IndexBytes::from("").has_value());
  CHECK_FALSE(IndexBytes::from("DIRC").has_value());
  std::string no_checksum = usual;
  no_checksum.replace(usual.size() - 20, 20, 20, '\0');
  CHECK_FALSE(IndexBytes::from(no_checksum).has_value());
  repository.git("update-index --index-version 4");
  CHECK_FALSE(IndexBytes::from(repository.bytes()).has_value());
  repository.put(usual);
  repository.git("update-index --split-index");
  CHECK_FALSE(IndexBytes::from(repository.bytes()).has_value());
}

TEST_CASE("an index that was cut or changed anywhere is refused or read within its bytes") {
  const Repository repository;
  const std::string usual = repository.bytes();
  std::size_t taken = 0;
  std::size_t unreadable = 0;  // what was taken and written again must be an index
  const auto take = [&](const IndexBytes& index) {
    ++taken;
    if (!IndexBytes::from(index.text())) ++unreadable;
  };
  for (std::size_t size = 0; size < usual.size(); ++size) {
    if (auto index = IndexBytes::from(usual.substr(0, size))) take(*index);
  }
  for (std::size_t at = 0; at < usual.size(); ++at) {
    for (const int change : {1, 0x7F, 0x80, 0xFF}) {
      std::string odd = usual;
      odd[at] = static_cast<char>(static_cast<unsigned char>(odd[at]) ^ change);
      auto index = IndexBytes::from(odd);
      if (!index) continue;
      static_cast<void>(index->stage("b/c/d", kOther, 0100644, {}));
      take(*index);
    }
  }
  CHECK(taken > 0);
  CHECK(taken < usual.size() * 5);
  CHECK(unreadable == 0);
}
