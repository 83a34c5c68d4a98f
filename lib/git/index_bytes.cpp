#include "git/index_bytes.hpp"

#include <algorithm>
#include <charconv>

#include "git/sha1.hpp"

namespace kanban {
namespace {

constexpr std::size_t kHeader = 12;
constexpr std::size_t kChecksum = 20;
constexpr std::size_t kExtensionHead = 8;
// Where the parts of an entry are: ten numbers of four bytes, the blob, the flags, the name.
constexpr std::size_t kBlob = 40;
constexpr std::size_t kFlags = 60;
constexpr std::size_t kName = 62;
// Flags: the length of the name, its stage in a merge, more flags follow, taken as unchanged.
constexpr unsigned kLengthMask = 0x0FFF;
constexpr unsigned kStageMask = 0x3000;
constexpr unsigned kExtended = 0x4000;
constexpr unsigned kAllMarks = 0xF000;

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    number = number << 8U | static_cast<unsigned char>(bytes[i]);
  }
  return number;
}

void put_number(std::string& bytes, std::size_t at, std::uint32_t number) {
  for (std::size_t i = 0; i < 4; ++i) {
    bytes[at + i] = static_cast<char>(number >> (24 - 8 * i) & 0xFFU);
  }
}

std::string hex_text(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 0xFU];
  }
  return text;
}

// The bytes that 40 hexadecimal digits name; empty for anything else.
std::string bytes_of_hex(std::string_view hex) {
  std::string bytes;
  if (hex.size() != 2 * kChecksum) return bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(&hex[i], &hex[i] + 2, value, 16);
    if (error != std::errc() || end != &hex[i] + 2) return {};
    bytes += static_cast<char>(value);
  }
  return bytes;
}

// What is known of an extension of the index.
enum class Known { kept, left_out, not_understood };

Known known(std::string_view signature) {
  for (const std::string_view kept : {"TREE", "REUC", "UNTR", "FSMN"}) {
    if (signature == kept) return Known::kept;
  }
  return signature == "EOIE" || signature == "IEOT" ? Known::left_out : Known::not_understood;
}

// Copies the cached trees of an index, those of some folders as out of date. A folder is: its name,
// a zero byte, the number of entries below (-1: out of date), a blank, the number of folders in it,
// a line end, the tree's id unless it is out of date; then these folders.
class CachedTrees {
 public:
  CachedTrees(std::string_view bytes, const std::set<std::string>& stale)
      : rest_(bytes), stale_(stale) {}

  // Nothing when the bytes are no cached trees.
  std::optional<std::string> copy() {
    if (!copy_folder("", 0) || !rest_.empty()) return {};
    return std::move(out_);
  }

 private:
  bool copy_folder(const std::string& parent, int depth) {
    constexpr int kDeepest = 200;
    int entries = 0;
    int folders = 0;
    std::string_view name;
    if (depth > kDeepest || !take_until('\0', name)) return false;
    if (!take_number(' ', entries) || !take_number('\n', folders)) return false;
    const std::string path = parent.empty() ? std::string(name) : parent + "/" + std::string(name);
    const std::size_t id_size = entries < 0 ? 0 : kChecksum;
    if (rest_.size() < id_size) return false;
    const bool stale = stale_.contains(path);
    out_.append(name).append(1, '\0');
    out_ += stale ? "-1" : std::to_string(entries);
    out_ += ' ' + std::to_string(folders) + '\n';
    if (!stale) out_ += rest_.substr(0, id_size);
    rest_.remove_prefix(id_size);
    for (int i = 0; i < folders; ++i) {
      if (!copy_folder(path, depth + 1)) return false;
    }
    return true;
  }

  bool take_until(char mark, std::string_view& text) {
    const std::size_t end = rest_.find(mark);
    if (end == std::string_view::npos) return false;
    text = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return true;
  }

  bool take_number(char mark, int& number) {
    std::string_view text;
    if (!take_until(mark, text) || text.empty()) return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
  }

  std::string_view rest_;
  const std::set<std::string>& stale_;
  std::string out_;
};

}  // namespace

std::optional<IndexBytes> IndexBytes::from(std::string bytes) {
  IndexBytes index(std::move(bytes));
  if (!index.find_entries() || !index.find_extensions(index.entries_end_)) return {};
  return index;
}

// Entries stand one after the other, each filled up with zero bytes to a multiple of eight.
bool IndexBytes::find_entries() {
  if (bytes_.size() < kHeader + kChecksum || !bytes_.starts_with("DIRC")) return false;
  const std::uint32_t version = number_at(bytes_, 4);
  if (version != 2 && version != 3) return false;
  const std::size_t end = bytes_.size() - kChecksum;
  // An index without checksum is for those who ask for it, and they may not want one.
  if (bytes_.find_first_not_of('\0', end) == std::string::npos) return false;
  const std::uint32_t count = number_at(bytes_, 8);
  if (count > bytes_.size() / kName) return false;
  entries_.reserve(count);
  std::size_t at = kHeader;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (at + kName + 2 >= end) return false;
    const std::size_t name = at + kName + ((flags_at(at) & kExtended) != 0 ? 2 : 0);
    std::size_t length = flags_at(at) & kLengthMask;
    if (length == kLengthMask) length = bytes_.find('\0', name) - name;
    const std::size_t size = (name - at + length + 8) / 8 * 8;
    if (length > end - name || size > end - at || bytes_[name + length] != '\0') return false;
    if (!entries_.empty()) {
      const int order = name_at(entries_.back()).compare({&bytes_[name], length});
      const bool later_stage =
          (flags_at(entries_.back()) & kStageMask) < (flags_at(at) & kStageMask);
      if (order > 0 || (order == 0 && !later_stage)) return false;
    }
    entries_.push_back(at);
    at += size;
  }
  entries_end_ = at;
  return true;
}

bool IndexBytes::find_extensions(std::size_t begin) {
  const std::size_t end = bytes_.size() - kChecksum;
  for (std::size_t at = begin; at < end;) {
    if (end - at < kExtensionHead) return false;
    const std::size_t size = kExtensionHead + number_at(bytes_, at + 4);
    if (size > end - at) return false;
    switch (known(std::string_view(bytes_).substr(at, 4))) {
      case Known::kept: extensions_.push_back({at, size}); break;
      case Known::left_out: break;
      case Known::not_understood: return false;
    }
    at += size;
  }
  return true;
}

unsigned IndexBytes::flags_at(std::size_t entry) const {
  return static_cast<unsigned>(static_cast<unsigned char>(bytes_[entry + kFlags]) << 8U |
                               static_cast<unsigned char>(bytes_[entry + kFlags + 1]));
}

// Its end is the first zero byte: find_entries has looked.
std::string_view IndexBytes::name_at(std::size_t entry) const {
  const unsigned flags = flags_at(entry);
  const char* const name = &bytes_[entry + kName + ((flags & kExtended) != 0 ? 2 : 0)];
  const std::size_t length = flags & kLengthMask;
  return length == kLengthMask ? std::string_view(name) : std::string_view(name, length);
}

std::vector<std::size_t>::const_iterator IndexBytes::first_from(std::string_view path) const {
  return std::lower_bound(
      entries_.begin(), entries_.end(), path,
      [this](std::size_t entry, std::string_view wanted) { return name_at(entry) < wanted; });
}

std::optional<std::size_t> IndexBytes::find(std::string_view path) const {
  const auto found = first_from(path);
  // The stages of a path stand in their order, so one outside a merge would be the first.
  if (found == entries_.end() || name_at(*found) != path) return {};
  if ((flags_at(*found) & kStageMask) != 0) return {};
  return *found;
}

std::optional<std::string> IndexBytes::staged(std::string_view path) const {
  const auto entry = find(path);
  if (!entry) return {};
  return hex_text(std::string_view(bytes_).substr(*entry + kBlob, kChecksum));
}

bool IndexBytes::unmerged(std::string_view path) const {
  for (auto entry = first_from(path); entry != entries_.end() && name_at(*entry) == path; ++entry) {
    if ((flags_at(*entry) & kStageMask) != 0) return true;
  }
  return false;
}

bool IndexBytes::stage(std::string_view path, std::string_view blob, std::uint32_t mode,
                       const struct stat& facts) {
  const auto entry = find(path);
  const std::string id = bytes_of_hex(blob);
  if (!entry || id.empty() || (flags_at(*entry) & kAllMarks) != 0) return false;
  const auto number = [](auto value) { return static_cast<std::uint32_t>(value); };
  const std::uint32_t numbers[] = {number(facts.st_ctim.tv_sec),
                                   number(facts.st_ctim.tv_nsec),
                                   number(facts.st_mtim.tv_sec),
                                   number(facts.st_mtim.tv_nsec),
                                   number(facts.st_dev),
                                   number(facts.st_ino),
                                   mode,
                                   number(facts.st_uid),
                                   number(facts.st_gid),
                                   number(facts.st_size)};
  static_assert(sizeof numbers == kBlob);
  for (std::size_t i = 0; i < std::size(numbers); ++i)
    put_number(bytes_, *entry + 4 * i, numbers[i]);
  bytes_.replace(*entry + kBlob, kChecksum, id);
  stale_.emplace();
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/', slash + 1)) {
    stale_.emplace(path.substr(0, slash));
  }
  return true;
}

std::string IndexBytes::text() const {
  std::string out;
  out.reserve(bytes_.size());
  out.append(bytes_, 0, entries_end_);
  for (const Extension& extension : extensions_) {
    const auto bytes = std::string_view(bytes_).substr(extension.begin, extension.size);
    if (!bytes.starts_with("TREE")) {
      out += bytes;
      continue;
    }
    // What cannot be copied may be missing: git works it out again.
    const auto trees = CachedTrees(bytes.substr(kExtensionHead), stale_).copy();
    if (!trees) continue;
    const std::size_t head = out.size();
    out.append(bytes.substr(0, kExtensionHead)).append(*trees);
    put_number(out, head + 4, static_cast<std::uint32_t>(trees->size()));
  }
  out += sha1(out);
  return out;
}

}  // namespace kanban
