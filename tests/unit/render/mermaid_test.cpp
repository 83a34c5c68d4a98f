#include "render/mermaid.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

TEST_CASE("a label is quoted and what would end it is an entity") {
  CHECK(mermaid_label("Log in") == "\"Log in\"");
  CHECK(mermaid_label("a\"]b[c") == "\"a#quot;#93;b#91;c\"");
  CHECK(mermaid_label("`x` <img> @{y} #12") == "\"'x' #lt;img#gt; #64;#123;y#125; #35;12\"");
  CHECK(mermaid_label("a\nb\tc") == "\"a b c\"");
}

TEST_CASE("a label shows control characters and is cut after 80 characters") {
  CHECK(mermaid_label("a\x1b[31m\xE2\x80\xAE") == "\"a^#91;#91;31m#lt;U+202E#gt;\"");
  std::string title;
  for (int i = 0; i < 100; ++i) title += "ä";
  const std::string label = mermaid_label(title);
  CHECK(label.size() == 2 + 80 * 2 + 3);
  CHECK(label.ends_with("ä…\""));
}
