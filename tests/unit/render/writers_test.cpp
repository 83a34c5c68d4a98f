#include <catch2/catch.hpp>

#include "render/render.hpp"

using namespace kanban;

namespace {

Table cards() {
  Table table;
  table.columns = {{"id", "ID", CellKind::id},
                   {"title", "Title", CellKind::text},
                   {"age", "Age", CellKind::days},
                   {"size", "Size", CellKind::number},
                   {"blocked", "Blocked", CellKind::flag},
                   {"due", "Due", CellKind::date},
                   {"labels", "Labels", CellKind::list}};
  table.rows = {
      {{"k7f3q2"}, {"Login loops"}, {"12"}, {"0.5"}, {"yes"}, {"2026-12-05"}, {"", {"a", "b"}}},
      {{"m2"}, {"日本語 login"}, {"3"}, {}, {}, {}, {}},
  };
  return table;
}

// One text column called `text` with one row.
Table cell(std::string text) {
  Table table;
  table.columns = {{"text", "Text", CellKind::text}};
  table.rows = {{{std::move(text)}}};
  return table;
}

}  // namespace

TEST_CASE("text aligns columns by what a terminal shows, numbers and days to the right") {
  CHECK(render_text(cards(), {}) ==
        "ID      Title         Age  Size  Blocked  Due         Labels\n"
        "k7f3q2  Login loops    12   0.5  yes      2026-12-05  a, b\n"
        "m2      日本語 login    3\n");
}

TEST_CASE("text leaves out columns without any value and, when asked, the header") {
  Table table = cards();
  table.rows.erase(table.rows.begin());
  CHECK(render_text(table, {}) == "ID  Title         Age\nm2  日本語 login    3\n");
  CHECK(render_text(table, {.header = false}) == "m2  日本語 login  3\n");
}

TEST_CASE("text of a table without rows or columns is empty") {
  Table table = cards();
  table.rows.clear();
  CHECK(render_text(table, {}).empty());
  CHECK(render_text(Table{}, {}).empty());
}

TEST_CASE("text cuts the last text column to the width, then the one before it, never an id") {
  Table table;
  table.columns = {{"id", "ID", CellKind::id},
                   {"title", "Title", CellKind::text},
                   {"labels", "Labels", CellKind::list}};
  table.rows = {{{"k7f3q2"}, {"Users are thrown back to login"}, {"", {"login", "safari", "ios"}}}};
  CHECK(render_text(table, {.width = 50, .header = false}) ==
        "k7f3q2  Users are thrown back to login  login, sa…\n");
  CHECK(render_text(table, {.width = 30, .header = false}) == "k7f3q2  Users are t…  login,…\n");
  CHECK(render_text(table, {.width = 1, .header = false}) == "k7f3q2  Users a…  login,…\n");
  CHECK(render_text(table, {.width = 0, .header = false}).find("safari") != std::string::npos);
}

TEST_CASE("text in colour differs in its header only") {
  const std::string plain = render_text(cards(), {});
  const std::string coloured = render_text(cards(), {.color = true});
  CHECK(coloured.starts_with("\x1b[1mID "));
  CHECK(coloured.substr(coloured.find('\n')).find('\x1b') == std::string::npos);
  CHECK(coloured.substr(coloured.find('\n')) == plain.substr(plain.find('\n')));
}

TEST_CASE("text makes escapes, bidirectional overrides and line ends visible") {
  CHECK(render_text(cell("a\x1b[31mb\nc\td\xE2\x80\xAE"
                         "e\x80"),
                    {.header = false}) == "a^[[31mb^Jc^Id<U+202E>e<80>\n");
}

TEST_CASE("csv has a header of ids, CRLF line ends and quotes where they are needed") {
  CHECK(render_csv(cards()) ==
        "id,title,age,size,blocked,due,labels\r\n"
        "k7f3q2,Login loops,12,0.5,yes,2026-12-05,\"a,b\"\r\n"
        "m2,日本語 login,3,,,,\r\n");
  CHECK(render_csv(cell("say \"hi\", twice")) == "text\r\n\"say \"\"hi\"\", twice\"\r\n");
  CHECK(render_csv(cell("two\nlines")) == "text\r\n\"two\nlines\"\r\n");
  CHECK(render_csv(cell(" edge")) == "text\r\n\" edge\"\r\n");
}

TEST_CASE("csv quotes the empty cell of a row that has no other") {
  CHECK(render_csv(cell("")) == "text\r\n\"\"\r\n");
}

TEST_CASE("csv is exact: escapes and formulas stay as they are") {
  CHECK(render_csv(cell("=1+1")) == "text\r\n=1+1\r\n");
  CHECK(render_csv(cell("\x1b[31m")) == "text\r\n\x1b[31m\r\n");
}

TEST_CASE("csv for a spreadsheet has a byte order mark and disarms formulas") {
  const std::string head = "\xEF\xBB\xBFtext\r\n";
  CHECK(render_csv(cell("=cmd|' /C calc'!A0"), CsvFor::spreadsheets) ==
        head + "\"'=cmd|' /C calc'!A0\"\r\n");
  CHECK(render_csv(cell("  =1"), CsvFor::spreadsheets) == head + "\"'  =1\"\r\n");
  CHECK(render_csv(cell("＝1"), CsvFor::spreadsheets) == head + "\"'＝1\"\r\n");
  CHECK(render_csv(cell("+49 30"), CsvFor::spreadsheets) == head + "\"'+49 30\"\r\n");
  CHECK(render_csv(cell("-dash"), CsvFor::spreadsheets) == head + "\"'-dash\"\r\n");
  CHECK(render_csv(cell("@home"), CsvFor::spreadsheets) == head + "\"'@home\"\r\n");
  CHECK(render_csv(cell("\tx"), CsvFor::spreadsheets) == head + "\"'\tx\"\r\n");
  CHECK(render_csv(cell("a=b"), CsvFor::spreadsheets) == head + "a=b\r\n");
}

TEST_CASE("csv for a spreadsheet leaves negative numbers as numbers") {
  Table table;
  table.columns = {{"size", "Size", CellKind::number}};
  table.rows = {{{"-1.5"}}};
  CHECK(render_csv(table, CsvFor::spreadsheets) == "\xEF\xBB\xBFsize\r\n-1.5\r\n");
}

TEST_CASE("porcelain has one line a row, tabs between cells and no header") {
  CHECK(render_porcelain(cards()) ==
        "k7f3q2\tLogin loops\t12\t0.5\tyes\t2026-12-05\ta,b\n"
        "m2\t日本語 login\t3\t\t\t\t\n");
  CHECK(render_porcelain(cell("a"), '\0') == std::string("a\0", 2));
}

TEST_CASE("porcelain writes a blank for every control character") {
  CHECK(render_porcelain(cell("a\tb\nc\x1b[0m\x7f"
                              "d\xC2\x9B"
                              "e")) == "a b c [0m d e\n");
  CHECK(render_porcelain(cell(std::string("a\0b", 3)), '\0') == std::string("a b\0", 4));
}

TEST_CASE("a template is filled for each row and understands escapes") {
  CHECK(render_template(cards(), "{id}\\t{ title }\\n- {labels} \\{x}\\\\") ==
        "k7f3q2\tLogin loops\n- a,b {x}\\\nm2\t日本語 login\n-  {x}\\\n");
  CHECK(render_template(cell("a\x1b[2J\nb"), "<{text}>") == "<a^[[2J^Jb>\n");
  CHECK(render_template(cell("a"), "{text} {open") == "a {open\n");
}

TEST_CASE("a template names its columns in order") {
  CHECK(template_names("{id} {title}\\t{id} \\{no}") ==
        std::vector<std::string>{"id", "title", "id"});
  CHECK(template_names("plain").empty());
}
