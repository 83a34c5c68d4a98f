#include "git/objects.hpp"

#include <catch2/catch.hpp>

using kanban::TreeItem;

TEST_CASE("a tree is written in git's order and read back") {
  const std::string id(40, 'f');
  const std::vector<TreeItem> items{{.mode = "40000", .name = "b", .id = id},
                                    {.mode = "100644", .name = "b.txt", .id = id},
                                    {.mode = "100644", .name = "a", .id = id}};
  const auto read = kanban::parse_tree_text(kanban::tree_text(items));
  REQUIRE(read.ok());
  REQUIRE(read->size() == 3);
  CHECK((*read)[0].name == "a");
  // A folder sorts as "b/", which is after "b.txt".
  CHECK((*read)[1].name == "b.txt");
  CHECK((*read)[2] == items[0]);
}

TEST_CASE("a tree that is cut off is damaged") {
  const std::string text =
      kanban::tree_text({{.mode = "100644", .name = "a", .id = std::string(40, '0')}});
  for (std::size_t length = 1; length < text.size(); ++length) {
    CHECK(kanban::parse_tree_text(text.substr(0, length)).error().code == "damaged-object");
  }
}

TEST_CASE("a signature stands in the commit's header, its lines indented") {
  const kanban::Signature ada{.name = "Ada", .email = "a@b", .time = kanban::Instant{5}};
  const std::string commit = kanban::commit_text(
      {.tree = "t", .parent = "p", .author = ada, .committer = ada, .message = "M\n"});
  CHECK(commit == "tree t\nparent p\nauthor Ada <a@b> 5 +0000\ncommitter Ada <a@b> 5 +0000\n\nM\n");
  CHECK(kanban::with_signature(commit, "one\ntwo\n") ==
        "tree t\nparent p\nauthor Ada <a@b> 5 +0000\ncommitter Ada <a@b> 5 +0000\n"
        "gpgsig one\n two\n\nM\n");
}
