// HTML — what every page that we write needs.
//
// Pages are self-contained: no script, no network, and a policy in the page that forbids both, so
// that a title can do nothing wherever the page is opened.
#pragma once

#include <string>
#include <string_view>

namespace kanban {

// `text` for between tags and for quoted attributes, made printable.
std::string escape_html(std::string_view text);

// A whole page. `style` is CSS and `body` HTML of ours; `title` is any text.
std::string html_page(std::string_view title, std::string_view style, std::string_view body);

}  // namespace kanban
