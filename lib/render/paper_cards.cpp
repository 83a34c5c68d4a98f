#include "render/paper_cards.hpp"

#include "base/width.hpp"
#include "render/html.hpp"

namespace kanban {
namespace {

constexpr std::size_t kOnAPage = 8;

// 97 mm by 70 mm each: two beside each other and four below within margins of 8 mm. The stripe is a
// border, which printers that leave out backgrounds print too.
constexpr std::string_view kStyle = R"(@page { size: A4 portrait; margin: 8mm; }
* { box-sizing: border-box; }
html { font: 10pt/1.3 system-ui, "Helvetica Neue", Arial, "Noto Sans", sans-serif; color: #000; }
body { margin: 0; background: #e8e8e8; }
.page { display: grid; grid-template: repeat(4, 70mm) / repeat(2, 97mm); width: 194mm;
  margin: 8mm auto; background: #fff; box-shadow: 0 0 0 8mm #fff, 0 0 6mm 8mm #999; }
.page + .page { margin-top: 32mm; }
.card { display: flex; flex-direction: column; overflow: hidden; padding: 5mm 5mm 4mm 5mm;
  border: 0.2mm dashed #999; position: relative; }
.card::before { content: ""; position: absolute; inset: 3mm auto 3mm 3mm;
  border-left: 4mm solid var(--tint); }
.card > * { margin-left: 5mm; }
.top { display: flex; align-items: center; gap: 2.5mm; }
.mark { min-width: 7mm; padding: 0 1mm; border: 0.5mm solid #000; border-radius: 1mm;
  font: bold 13pt/6.2mm ui-monospace, "DejaVu Sans Mono", monospace; text-align: center; }
.kind { font-size: 11pt; }
.id { margin-left: auto; font: bold 13pt ui-monospace, "DejaVu Sans Mono", monospace; }
.title { flex: 1; min-height: 0; overflow: hidden; margin-top: 3mm; margin-bottom: 2mm; }
h2 { margin: 0; overflow: hidden; font-size: 17pt; line-height: 1.2; font-weight: 600;
  overflow-wrap: anywhere; display: -webkit-box; -webkit-box-orient: vertical;
  -webkit-line-clamp: 3; line-clamp: 3; }
h2.long { font-size: 13pt; -webkit-line-clamp: 4; line-clamp: 4; }
h2.longer { font-size: 10pt; font-weight: 500; -webkit-line-clamp: 5; line-clamp: 5; }
h2.longest { font-size: 8pt; font-weight: 500; -webkit-line-clamp: 7; line-clamp: 7; }
.alarm { border: 0.5mm solid #000; padding: 0.5mm 2mm; margin-bottom: 2mm; font-weight: bold;
  white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
dl { display: flex; flex-wrap: wrap; gap: 0.5mm 5mm; margin-top: 0; margin-bottom: 0;
  padding-top: 2mm; border-top: 0.2mm solid #999; font-size: 9pt; }
dl div { display: flex; gap: 1.5mm; max-width: 100%; }
dt { color: #555; }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.none { padding: 20mm; }
.none-tint { --tint: #fff; } .red { --tint: #c62828; } .orange { --tint: #ef7d00; }
.yellow { --tint: #f2c200; } .green { --tint: #4c9a4c; } .teal { --tint: #009c9c; }
.blue { --tint: #1f5fc4; } .purple { --tint: #7e57a8; } .pink { --tint: #e0559b; }
.brown { --tint: #8d5a2b; } .gray { --tint: #808080; }
@media print {
  html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body { background: none; }
  .page, .page + .page { margin: 0; box-shadow: none; break-after: page; break-inside: avoid; }
  .page:last-child { break-after: auto; }
}
)";

// The class that sets a title so that it fits: by the columns that it would take on a terminal.
std::string_view size_class(std::string_view title) {
  const std::size_t width = display_width(title);
  if (width <= 54) return "";
  if (width <= 100) return " class=\"long\"";
  return width <= 190 ? " class=\"longer\"" : " class=\"longest\"";
}

std::string element(std::string_view tag, std::string_view css_class, std::string_view text) {
  std::string out = "<" + std::string(tag);
  if (!css_class.empty()) out.append(" class=\"").append(css_class).append("\"");
  return out.append(">").append(escape_html(text)).append("</").append(tag).append(">");
}

std::string card_element(const PaperCard& card) {
  const std::string_view tint = card.tint == Tint::none ? "none-tint" : tint_name(card.tint);
  std::string out = "<article class=\"card " + std::string(tint) + "\">\n<div class=\"top\">";
  if (!card.mark.empty()) out += element("span", "mark", card.mark);
  if (!card.kind.empty()) out += element("span", "kind", card.kind);
  out += element("span", "id", card.id) + "</div>\n";
  out.append("<div class=\"title\"><h2").append(size_class(card.title)).append(">");
  out += escape_html(card.title) + "</h2></div>\n";
  if (!card.alarm.empty()) out += element("div", "alarm", card.alarm) + "\n";
  if (!card.facts.empty()) {
    out += "<dl>";
    for (const auto& [name, value] : card.facts)
      out += "<div>" + element("dt", "", name) + element("dd", "", value) + "</div>";
    out += "</dl>\n";
  }
  return out + "</article>\n";
}

}  // namespace

std::string paper_cards(std::string_view title, const std::vector<PaperCard>& cards) {
  std::string body = "<main>\n";
  for (std::size_t i = 0; i < cards.size(); ++i) {
    if (i % kOnAPage == 0) body += "<section class=\"page\">\n";
    body += card_element(cards[i]);
    if (i % kOnAPage == kOnAPage - 1 || i + 1 == cards.size()) body += "</section>\n";
  }
  if (cards.empty()) body += "<p class=\"none\">no cards</p>\n";
  return html_page(title, kStyle, body + "</main>\n");
}

}  // namespace kanban
