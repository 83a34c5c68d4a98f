#include "model/ids.hpp"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

namespace kanban {
namespace {

TEST_CASE("an id is made of letters, digits and inner points, underscores and hyphens") {
  for (const char* id :
       {"k7f3q2", "HADOOP-1234", "a", "7", "a.b_c-d", "HD-1", "console", "com", "com10"}) {
    INFO(id);
    CHECK(is_valid_id(id));
    CHECK(check_id(id).ok());
  }
  CHECK(is_valid_id(std::string(64, 'a')));
}

TEST_CASE("what would not do as a file name everywhere is no id") {
  for (const char* id : {"", "-a", "a-", ".a", "a.", "_a", "a b", "a/b", "..", "é", "a\n", "con",
                         "NUL", "aux.1", "Com1", "lpt9", "prn"}) {
    INFO(id);
    CHECK_FALSE(is_valid_id(id));
    REQUIRE_FALSE(check_id(id).ok());
    CHECK(check_id(id).error().code == "bad-id");
  }
  CHECK_FALSE(is_valid_id(std::string(65, 'a')));
}

TEST_CASE("a bad id is shown without what it could do to a terminal") {
  CHECK(check_id("a\x1b[31m").error().message.find('\x1b') == std::string::npos);
}

TEST_CASE("a new id begins with a letter and has no letter that looks like another") {
  Random random(1);
  std::set<std::string> seen;
  std::set<char> letters;
  for (int i = 0; i < 5000; ++i) {
    const std::string id = random_id(random, 6);
    REQUIRE(id.size() == 6);
    REQUIRE(is_valid_id(id));
    CHECK(id.find_first_of("ilouILOU") == std::string::npos);
    CHECK((id[0] >= 'a' && id[0] <= 'z'));
    seen.insert(id);
    letters.insert(id.begin() + 1, id.end());
  }
  CHECK(seen.size() >= 4999);
  CHECK(letters.size() == 32);
}

TEST_CASE("the same seed names the same cards") {
  Random a(9);
  Random b(9);
  CHECK(random_id(a, 6) == random_id(b, 6));
}

TEST_CASE("ids grow longer on a large board") {
  CHECK(id_length(0) == 6);
  CHECK(id_length(20000) == 6);
  CHECK(id_length(20001) == 8);
}

TEST_CASE("a file name is the id, or the id and words of the title") {
  CHECK(card_file_name("k7f3q2", "Login loops!") == "k7f3q2-login-loops.yaml");
  CHECK(card_file_name("k7f3q2", "日本語") == "k7f3q2.yaml");
  CHECK(card_file_name("HD-12", "hd-12") == "HD-12.yaml");
}

TEST_CASE("a file name belongs to the id that it begins with") {
  CHECK(name_has_id("k7f3q2.yaml", "k7f3q2"));
  CHECK(name_has_id("k7f3q2-login.yaml", "k7f3q2"));
  CHECK(name_has_id("HD-12-login.yaml", "HD-12"));
  CHECK_FALSE(name_has_id("k7f3q2x.yaml", "k7f3q2"));
  CHECK_FALSE(name_has_id("k7f3q2-login.yml", "k7f3q2"));
  CHECK_FALSE(name_has_id("login-k7f3q2.yaml", "k7f3q2"));
  for (const char* title : {"", "Fix it", "---", "日本語", "a"}) {
    CHECK(name_has_id(card_file_name("k7f3q2", title), "k7f3q2"));
  }
}

}  // namespace
}  // namespace kanban
