#include "git/commit_text.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

namespace {

const std::string kTree(40, 'a');
const std::string kParent(40, 'b');
const std::string kHead = "tree " + kTree + "\nparent " + kParent + "\nparent " + kTree +
                          "\nauthor Ada <ada@example.org> 1700000000 -0130\n"
                          "committer Bo <bo@example.org> 1700000001 +0100\n";

}  // namespace

TEST_CASE("a commit is taken apart into what it says") {
  const CommitParts parts = parse_commit_text(kHead + "\nOne\n\nTwo\n");
  CHECK(parts.tree == kTree);
  CHECK(parts.parents == std::vector<std::string>{kParent, kTree});
  CHECK(parts.author.name == "Ada");
  CHECK(parts.author.email == "ada@example.org");
  CHECK(parts.author.time.seconds == 1700000000);
  CHECK(parts.author.offset_minutes == -90);
  CHECK(parts.committer.email == "bo@example.org");
  CHECK(parts.message == "One\n\nTwo\n");
  CHECK(parts.signature.empty());
  CHECK(parts.signed_text == kHead + "\nOne\n\nTwo\n");
}

TEST_CASE("a signature is taken out of what it signs") {
  const std::string signature =
      "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n";
  const std::string plain = kHead + "encoding UTF-8\n\nOne\n";
  const std::string commit = with_signature(plain, signature);
  const CommitParts parts = parse_commit_text(commit);
  CHECK(parts.signature == signature);
  CHECK(parts.signed_text == plain);
}

TEST_CASE("what is damaged leaves parts empty and refuses nothing") {
  CHECK(parse_commit_text("").tree.empty());
  CHECK(parse_commit_text("author nobody\n\n").author.name.empty());
  CHECK(parse_commit_text("gpgsig x").signature == "x\n");
  CHECK(parse_commit_text("tree x\n\n").message.empty());
}
