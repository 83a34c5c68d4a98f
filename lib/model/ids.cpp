#include "model/ids.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace kanban {
namespace {

constexpr std::string_view kDigits = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t kFirstLetter = 10;
constexpr std::size_t kLongest = 64;

bool is_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Windows treats these names as devices, with any extension.
bool is_reserved(std::string_view name) {
  static constexpr std::array<std::string_view, 4> kWords{"con", "prn", "aux", "nul"};
  const std::string low = lower_ascii(name.substr(0, name.find('.')));
  if (std::find(kWords.begin(), kWords.end(), low) != kWords.end()) return true;
  return low.size() == 4 && (low.starts_with("com") || low.starts_with("lpt")) && low[3] >= '0' &&
         low[3] <= '9';
}

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "HADOOP": the project of an imported key.
bool is_project(std::string_view text) {
  const auto allowed = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  return !text.empty() && text[0] >= 'A' && text[0] <= 'Z' &&
         std::all_of(text.begin(), text.end(), allowed);
}

}  // namespace

bool is_valid_id(std::string_view text) {
  if (text.empty() || text.size() > kLongest) return false;
  if (!is_alnum(text.front()) || !is_alnum(text.back())) return false;
  const auto allowed = [](char c) { return is_alnum(c) || c == '.' || c == '_' || c == '-'; };
  return std::all_of(text.begin(), text.end(), allowed) && !is_reserved(text);
}

Status check_id(std::string_view text) {
  if (is_valid_id(text)) return success();
  return make_error(ErrorKind::invalid, "bad-id", "'" + printable(text) + "' cannot be a card's id")
      .hint(
          "an id is 1 to 64 letters, digits, '.', '_' or '-', begins and ends with a letter or "
          "digit, and is no reserved file name");
}

std::size_t id_length(std::size_t cards) { return cards > 20000 ? 8 : 6; }

std::string random_id(Random& random, std::size_t length) {
  while (true) {
    std::string id(length, '0');
    id[0] = kDigits[kFirstLetter + random.below(kDigits.size() - kFirstLetter)];
    for (std::size_t i = 1; i < length; ++i) id[i] = kDigits[random.below(kDigits.size())];
    if (is_valid_id(id)) return id;
  }
}

bool name_has_id(std::string_view file_name, std::string_view id) {
  if (!file_name.starts_with(id)) return false;
  const std::string_view rest = file_name.substr(id.size());
  return rest == ".yaml" || (rest.starts_with('-') && rest.ends_with(".yaml"));
}

std::string_view id_in_name(std::string_view file_name) {
  std::string_view name = file_name;
  if (name.ends_with(".yaml")) name.remove_suffix(5);
  const std::size_t first = name.find('-');
  if (first == std::string_view::npos) return name;
  const std::size_t second = name.find('-', first + 1);
  const std::string_view number = name.substr(first + 1, second - first - 1);
  return is_project(name.substr(0, first)) && is_digits(number) ? name.substr(0, second)
                                                                : name.substr(0, first);
}

std::string card_file_name(std::string_view id, std::string_view title) {
  const std::string words = slug(title);
  std::string name(id);
  // A title that is the id itself (an import without titles) says nothing new.
  if (!words.empty() && words != slug(id, kLongest)) name += "-" + words;
  return name + ".yaml";
}

}  // namespace kanban
