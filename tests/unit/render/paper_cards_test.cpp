#include "render/paper_cards.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

PaperCard card(std::string title) {
  PaperCard made;
  made.id = "k7f3q2";
  made.mark = "B";
  made.kind = "bug";
  made.tint = Tint::red;
  made.title = std::move(title);
  made.facts = {{"class", "expedite"}, {"due", "2026-12-05"}};
  return made;
}

std::size_t count(const std::string& text, std::string_view word) {
  std::size_t found = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
    ++found;
  return found;
}

TEST_CASE("a card on paper shows id, kind, title and facts") {
  const std::string page = paper_cards("ready", {card("Login loops")});
  CHECK(page.find("<article class=\"card red\">\n"
                  "<div class=\"top\"><span class=\"mark\">B</span><span class=\"kind\">bug</span>"
                  "<span class=\"id\">k7f3q2</span></div>\n"
                  "<div class=\"title\"><h2>Login loops</h2></div>\n"
                  "<dl><div><dt>class</dt><dd>expedite</dd></div>"
                  "<div><dt>due</dt><dd>2026-12-05</dd></div></dl>\n"
                  "</article>\n") != std::string::npos);
  CHECK(page.find("class=\"alarm\"") == std::string::npos);
}

TEST_CASE("eight cards are on a page") {
  CHECK(count(paper_cards("", std::vector<PaperCard>(8, card("x"))), "<section") == 1);
  CHECK(count(paper_cards("", std::vector<PaperCard>(9, card("x"))), "<section") == 2);
  const std::string many = paper_cards("", std::vector<PaperCard>(17, card("x")));
  CHECK(count(many, "<section") == 3);
  CHECK(count(many, "</section>") == 3);
  CHECK(count(many, "<article") == 17);
}

TEST_CASE("a long title is set smaller") {
  CHECK(count(paper_cards("", {card(std::string(54, 'x'))}), "<h2>") == 1);
  CHECK(count(paper_cards("", {card(std::string(55, 'x'))}), "<h2 class=\"long\">") == 1);
  CHECK(count(paper_cards("", {card(std::string(191, 'x'))}), "<h2 class=\"longest\">") == 1);
}

TEST_CASE("nothing in a card is active") {
  PaperCard bad = card("<script>alert(1)</script>");
  bad.id = "\"><img src=x>";
  bad.alarm = "blocked: <b>";
  bad.facts = {{"<i>", "\" onclick=\""}};
  const std::string page = paper_cards("<b>", {bad});
  CHECK(count(page, "<script") == 0);
  CHECK(count(page, "<img") == 0);
  CHECK(count(page, "<b>") == 0);
  CHECK(count(page, "\" onclick=\"") == 0);
  CHECK(count(page, "<div class=\"alarm\">blocked: &lt;b&gt;</div>") == 1);
}

TEST_CASE("a page without cards says so") { CHECK(count(paper_cards("", {}), "no cards") == 1); }

}  // namespace
}  // namespace kanban
