#include "store/stored_texts.hpp"

#include <optional>

#include "base/text.hpp"
#include "disk/folder.hpp"

namespace kanban {
namespace {

// The text of a file of attributes; empty when there is none that can be read.
std::string attribute_file(const std::string& folder, const std::string& name) {
  auto opened = Folder::open(folder);
  if (!opened.ok()) return "";
  auto text = opened->read(name);
  return text.ok() && text->has_value() ? **text : "";
}

// Looking an attribute up costs more than reading a card, so a text that cannot ask for a filter,
// whatever its patterns, settles the matter for its whole folder.
bool names_filter(const std::string& text) {
  for (const std::string_view word : {"filter", "ident", "working-tree-encoding"}) {
    if (text.find(word) != std::string::npos) return true;
  }
  return false;
}

Error filtered_path(const std::string& path, std::string_view attribute) {
  return make_error(ErrorKind::refused, "filtered-path",
                    "the git attribute '" + std::string(attribute) + "' applies to " +
                        printable(path) + ", and files that git rewrites cannot be committed here")
      .hint("take the board out of it in .gitattributes: board/** -" + std::string(attribute));
}

bool is_binary(const std::string& text) { return text.find('\0') != std::string::npos; }

std::string with_unix_ends(const std::string& text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out += text[i];
  }
  return out;
}

}  // namespace

StoredTexts::StoredTexts(const Repository& repository, const Repo& repo, const GitConfig& config)
    : repository_(repository),
      repo_(repo),
      autocrlf_(lower_ascii(config.get("core.autocrlf").value_or(""))) {
  anywhere_ = names_filter(attribute_file(repository.common_dir, "info/attributes")) ||
              names_filter(attribute_file("/etc", "gitattributes")) ||
              config.get("core.attributesfile").has_value();
}

bool StoredTexts::may_be_filtered(const std::string& path) {
  if (anywhere_) return true;
  std::size_t end = 0;
  while (true) {
    const std::string folder = path.substr(0, end);
    auto known = folders_.find(folder);
    if (known == folders_.end()) {
      const std::string file = folder.empty() ? ".gitattributes" : folder + "/.gitattributes";
      known =
          folders_.emplace(folder, names_filter(attribute_file(repository_.work_tree, file))).first;
    }
    if (known->second) return true;
    end = path.find('/', end == 0 ? 0 : end + 1);
    if (end == std::string::npos) return false;
  }
}

Result<bool> StoredTexts::turns_line_ends(const std::string& path, const std::string& text,
                                          const std::string& old_blob) const {
  TRY_ASSIGN(const PathAttributes attributes, repo_.attributes(path));
  const std::string& kind = attributes.text.empty() ? attributes.crlf : attributes.text;
  if (kind == "false") return false;
  const bool by_attribute = !kind.empty() && kind != "auto";
  if (by_attribute || (kind.empty() && !attributes.eol.empty())) return true;
  const bool by_config = autocrlf_ == "true" || autocrlf_ == "input" || autocrlf_ == "1" ||
                         autocrlf_ == "yes" || autocrlf_ == "on";
  if (kind != "auto" && !by_config) return false;
  // Automatic: not for what looks binary, nor for a file that was committed with CRLF.
  if (is_binary(text)) return false;
  if (old_blob.empty()) return true;
  TRY_ASSIGN(const std::string old, repo_.read(ObjectKind::blob, old_blob));
  return old.find("\r\n") == std::string::npos;
}

Result<std::string> StoredTexts::stored(const std::string& path, const std::string& text,
                                        const std::string& old_blob) {
  if (may_be_filtered(path)) {
    TRY_ASSIGN(const PathAttributes attributes, repo_.attributes(path));
    const auto applies = [](const std::string& value) {
      return !value.empty() && value != "false";
    };
    if (applies(attributes.filter)) return filtered_path(path, "filter");
    if (applies(attributes.encoding)) return filtered_path(path, "working-tree-encoding");
    if (applies(attributes.ident)) return filtered_path(path, "ident");
  }
  if (text.find('\r') == std::string::npos) return text;
  TRY_ASSIGN(const bool turns, turns_line_ends(path, text, old_blob));
  return turns ? with_unix_ends(text) : text;
}

Result<std::string> StoredTexts::blob_of(const std::string& path, const std::string& text,
                                         const std::string& old_blob) {
  TRY_ASSIGN(const std::string bytes, stored(path, text, old_blob));
  return Repo::id_of(ObjectKind::blob, bytes);
}

}  // namespace kanban
