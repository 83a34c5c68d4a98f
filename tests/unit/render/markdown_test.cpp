#include <catch2/catch.hpp>

#include "render/render.hpp"

using namespace kanban;

TEST_CASE("markdown writes a table with numbers to the right") {
  Table table;
  table.columns = {{"id", "ID", CellKind::id},
                   {"age", "Age", CellKind::days},
                   {"labels", "Labels", CellKind::list}};
  table.rows = {{{"k7"}, {"12"}, {"", {"a", "b"}}}, {{"m2"}, {}, {}}};
  CHECK(render_markdown(table) ==
        "| ID | Age | Labels |\n"
        "| --- | ---: | --- |\n"
        "| k7 | 12 | a, b |\n"
        "| m2 |  |  |\n");
}

TEST_CASE("markdown escapes what would format text") {
  CHECK(escape_markdown("a|b `c` *d* _e_ ~~f~~ [g](h) $i$ \\") ==
        "a\\|b \\`c\\` \\*d\\* \\_e\\_ \\~\\~&#8203;f\\~\\~ \\[g\\](h) \\$i\\$ \\\\");
}

TEST_CASE("markdown lets no HTML and no entity through") {
  CHECK(escape_markdown("<script>x</script> &lt;b>") ==
        "&lt;script&gt;x&lt;/script&gt; &amp;&#8203;lt;b&gt;");
}

TEST_CASE("markdown breaks mentions and references, which forges look for after formatting") {
  CHECK(escape_markdown("ask @name") == "ask @&#8203;name");
  CHECK(escape_markdown("see #12") == "see #&#8203;12");
  CHECK(escape_markdown("owner/repo#12") == "owner/repo#&#8203;12");
  CHECK(escape_markdown("GH-12") == "GH-&#8203;12");
  CHECK(escape_markdown("see !34 and %1") == "see !&#8203;34 and %&#8203;1");
  CHECK(escape_markdown("a@example.org") == "a@&#8203;example.org");
  CHECK(escape_markdown("at @ alone, # alone, 5 % of it!") == "at @ alone, # alone, 5 % of it!");
}

TEST_CASE("markdown breaks addresses") {
  CHECK(escape_markdown("https://example.org") == "https:&#8203;//example.org");
  CHECK(escape_markdown("WWW.example.org") == "WWW.&#8203;example.org");
}

TEST_CASE("markdown does not begin a heading, list, rule or quote") {
  CHECK(escape_markdown("# x") == "\\# x");
  CHECK(escape_markdown("- x") == "\\- x");
  CHECK(escape_markdown(" + x") == " \\+ x");
  CHECK(escape_markdown("12. x") == "12\\. x");
  CHECK(escape_markdown("1) x") == "1\\) x");
  CHECK(escape_markdown("> x") == "&gt; x");
  CHECK(escape_markdown("k7-f (x) a.b") == "k7-f (x) a.b");
}

TEST_CASE("markdown keeps a cell on one line and makes controls visible") {
  CHECK(escape_markdown("a\nb\r\nc\td") == "a b  c d");
  CHECK(escape_markdown("\x1b[31m\xE2\x80\xAE"
                        "") == "^\\[\\[31m&lt;U+202E&gt;");
  CHECK(escape_markdown("").empty());
  CHECK(escape_markdown("   ") == "   ");
}
