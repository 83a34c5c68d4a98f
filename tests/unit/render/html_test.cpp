#include "render/html.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

TEST_CASE("text in a page is text") {
  CHECK(escape_html("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
  CHECK(escape_html("\x1b[31m\u202e\xff") == "^[[31m&lt;U+202E&gt;&lt;FF&gt;");
  CHECK(escape_html("日本 🎉") == "日本 🎉");
}

TEST_CASE("a page forbids scripts and the network") {
  const std::string page = html_page("</title><script>", "p {}\n", "<p>x</p>\n");
  CHECK(page.find("default-src 'none'") != std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("<title>&lt;/title&gt;&lt;script&gt;</title>") != std::string::npos);
  CHECK(page.find("<style>\np {}\n</style>\n</head>\n<body>\n<p>x</p>\n</body>") !=
        std::string::npos);
}

}  // namespace
}  // namespace kanban
