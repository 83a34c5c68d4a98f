#include "store/stored_texts.hpp"

#include <catch2/catch.hpp>

#include "support/board_repository.hpp"

using kanban::test::BoardRepository;

namespace {

// What git itself would store for `text` at board/x.yaml, against what is computed here.
void check_like_git(const BoardRepository& repo, const std::string& text) {
  const kanban::Repository repository = repo.place().repository;
  const auto config = kanban::GitConfig::read(repository.git_dir, repository.common_dir,
                                              repo.options().environment);
  const auto opened =
      kanban::Repo::open(repository.git_dir, repository.work_tree, kanban::Fsync::no);
  REQUIRE(opened.ok());
  kanban::StoredTexts texts(repository, *opened, *config);
  repo.write("board/x.yaml", text);
  const auto blob = texts.blob_of("board/x.yaml", text, "");
  REQUIRE(blob.ok());
  CHECK(*blob == repo.git("-c core.safecrlf=false hash-object board/x.yaml"));
}

}  // namespace

TEST_CASE("the stored text is git's, for every setting of line ends") {
  const std::string attributes =
      GENERATE("", "*.yaml text\n", "*.yaml -text\n", "*.yaml text=auto\n", "*.yaml eol=crlf\n",
               "*.yaml binary\n", "*.yaml crlf\n", "*.yaml text eol=lf\n");
  const std::string autocrlf = GENERATE("", "true", "input", "false");
  INFO(attributes << autocrlf);
  const BoardRepository repo;
  if (!attributes.empty()) repo.write(".gitattributes", attributes);
  if (!autocrlf.empty()) repo.git("config core.autocrlf " + autocrlf);
  check_like_git(repo, "a\nb\n");
  check_like_git(repo, "a\r\nb\r\n");
  check_like_git(repo, "a\r\nb\nc\r\n");
}
