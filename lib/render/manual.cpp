#include "render/manual.hpp"

#include "base/text.hpp"
#include "base/width.hpp"

namespace kanban {
namespace {

constexpr std::size_t kIndent = 4;
constexpr std::size_t kItemIndent = 8;
constexpr std::size_t kTermWidth = 30;
constexpr std::size_t kMostLines = 10000;

// Backslashes and hyphens have meanings of their own in roff, and so has a dot or an apostrophe at
// the beginning of a line.
std::string roff(std::string_view text) {
  std::string out;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) out += "\\&";
    line_begins = c == '\n';
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else if (c == '\'') {
      out += "\\(aq";
    } else if (c == '^') {
      out += "\\(ha";
    } else if (c == '~') {
      out += "\\(ti";
    } else if (c == '`') {
      out += "\\(ga";
    } else {
      out += c;
    }
  }
  return out;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : roff(text)) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

std::string upper(std::string_view text) {
  std::string out;
  for (const char c : text) out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return out;
}

std::string indented(std::string_view text, std::size_t width, std::size_t indent) {
  std::string out;
  const std::size_t room = width > indent + 20 ? width - indent : 20;
  for (const std::string& line : wrap_to_width(text, room, kMostLines))
    out += std::string(indent, ' ') + line + "\n";
  return out;
}

// The term and its meaning side by side where there is room, else one below the other.
std::string item_text(const ManualBlock& block, std::size_t width) {
  const std::string term = std::string(kIndent, ' ') + block.term;
  const bool beside = display_width(term) + 2 <= kTermWidth && width >= 2 * kTermWidth;
  if (!beside) return term + "\n" + indented(block.text, width, kItemIndent);
  const std::string text = indented(block.text, width, kTermWidth);
  if (text.empty()) return term + "\n";
  return pad_to_width(term, kTermWidth) + text.substr(kTermWidth);
}

}  // namespace

ManualPage& ManualPage::heading(std::string text) {
  blocks.push_back({ManualBlock::Kind::heading, {}, std::move(text)});
  return *this;
}
ManualPage& ManualPage::paragraph(std::string text) {
  blocks.push_back({ManualBlock::Kind::paragraph, {}, std::move(text)});
  return *this;
}
ManualPage& ManualPage::item(std::string term, std::string text) {
  blocks.push_back({ManualBlock::Kind::item, std::move(term), std::move(text)});
  return *this;
}
ManualPage& ManualPage::example(std::string lines) {
  blocks.push_back({ManualBlock::Kind::example, {}, std::move(lines)});
  return *this;
}

std::string ManualPage::file_name() const { return name + "." + std::to_string(section); }

std::string write_roff(const ManualPage& page, std::string_view source) {
  const char* const volume =
      page.section == 1 ? "User Commands" : (page.section == 5 ? "File Formats" : "Kanban Manual");
  std::string out = ".TH " + quoted(upper(page.name)) + " " + std::to_string(page.section) +
                    " \"\" " + quoted(source) + " " + quoted(volume) + "\n";
  out += ".nh\n.ad l\n";  // a table of options reads better ragged, and names must not be cut
  out += ".SH NAME\n" + roff(page.name) + " \\- " + roff(page.summary) + "\n";
  for (const ManualBlock& block : page.blocks) {
    switch (block.kind) {
      case ManualBlock::Kind::heading: out += ".SH " + quoted(block.text) + "\n"; break;
      case ManualBlock::Kind::paragraph: out += ".PP\n" + roff(block.text) + "\n"; break;
      case ManualBlock::Kind::item:
        out += ".TP\n\\fB" + roff(block.term) + "\\fR\n" + roff(block.text) + "\n";
        break;
      case ManualBlock::Kind::example:
        out += ".PP\n.RS 4\n.nf\n" + roff(block.text) + "\n.fi\n.RE\n";
        break;
    }
  }
  return out;
}

std::string write_manual_text(const ManualPage& page, std::size_t width) {
  using Kind = ManualBlock::Kind;
  std::string out = page.name + " - " + page.summary + "\n";
  Kind before = Kind::heading;
  for (const ManualBlock& block : page.blocks) {
    const bool follows_item = block.kind == Kind::item && before == Kind::item;
    if (block.kind == Kind::heading || (before != Kind::heading && !follows_item)) out += "\n";
    switch (block.kind) {
      case Kind::heading: out += block.text + "\n"; break;
      case Kind::paragraph: out += indented(block.text, width, kIndent); break;
      case Kind::item: out += item_text(block, width); break;
      case Kind::example:
        for (const std::string_view line : lines_of(block.text))
          out += std::string(kIndent, ' ') + std::string(line) + "\n";
        break;
    }
    before = block.kind;
  }
  return out;
}

}  // namespace kanban
