#include "ops/requester.hpp"

#include "base/text.hpp"

namespace kanban {

Result<Requester> read_requester(std::string_view text) {
  const std::size_t slash = text.find('/');
  Requester requester;
  if (slash != std::string_view::npos) requester.department = trim(text.substr(0, slash));
  requester.person = trim(slash == std::string_view::npos ? text : text.substr(slash + 1));
  const bool named = !requester.department.empty() || !requester.person.empty();
  if (named && printable(text) == text) return requester;
  return make_error(ErrorKind::usage, "bad-value",
                    named ? "who asked for it may not hold control characters"
                          : "who asked for it needs a name")
      .hint("write Department/person, for example Sales/ana, or the person alone");
}

void set_requester(Card& card, const Requester& requester) {
  std::vector<std::string> entries = card.list(Field::requested_by);
  const auto put = [&](const std::string& key, const std::string& value) {
    std::erase_if(entries, [&](const std::string& entry) { return entry.starts_with(key); });
    if (!value.empty()) entries.push_back(key + value);
  };
  put("department: ", requester.department);
  put("person: ", requester.person);
  card.set_list(Field::requested_by, std::move(entries));
}

}  // namespace kanban
