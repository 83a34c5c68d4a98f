#include "store/commit_identity.hpp"

#include <array>
#include <cstdio>
#include <ctime>

#include "base/text.hpp"

namespace kanban {
namespace {

// git drops these at the ends of a name, and `<`, `>` and newlines anywhere.
std::string cleaned(std::string_view text) {
  constexpr std::string_view kCrud = " .,:;<>\"\\'\t\r\n";
  const std::size_t start = text.find_first_not_of(kCrud);
  if (start == std::string_view::npos) return "";
  text = text.substr(start, text.find_last_not_of(kCrud) - start + 1);
  std::string out;
  for (const char c : text) {
    if (c != '<' && c != '>' && c != '\n') out += c;
  }
  return out;
}

int local_offset_minutes(Instant instant) {
  const auto seconds = static_cast<std::time_t>(instant.seconds);
  std::tm local{};
  if (::localtime_r(&seconds, &local) == nullptr) return 0;
  return static_cast<int>(local.tm_gmtoff / 60);
}

// The minutes of "+0100", "+01:00" or "Z".
std::optional<int> parse_offset(std::string_view text) {
  if (text == "Z" || text == "z") return 0;
  if (text.size() < 5 || (text[0] != '+' && text[0] != '-')) return {};
  const std::string_view minutes_text = text.substr(text[3] == ':' ? 4 : 3);
  const auto hours = parse_count(text.substr(1, 2));
  const auto minutes = parse_count(minutes_text);
  if (!hours || !minutes || minutes_text.size() != 2) return {};
  const int offset = static_cast<int>(*hours * 60 + *minutes);
  return text[0] == '-' ? -offset : offset;
}

Error bad_date(std::string_view text) {
  return make_error(ErrorKind::usage, "bad-date",
                    "git's date '" + printable(text) + "' cannot be read")
      .hint("write it as 2026-11-18T09:14:03+01:00 or as @SECONDS +0100");
}

std::optional<Signature> parse_seconds(std::string_view text) {
  if (text.starts_with('@')) text.remove_prefix(1);
  const std::size_t blank = text.find(' ');
  const auto seconds = parse_count(text.substr(0, blank));
  if (!seconds) return {};
  Signature signature;
  signature.time = Instant{*seconds};
  if (blank == std::string_view::npos) return signature;
  const auto offset = parse_offset(trim(text.substr(blank)));
  if (!offset) return {};
  signature.offset_minutes = *offset;
  return signature;
}

// "Wed, 18 Nov 2026 09:14:03 +0100", the day's name being optional.
std::optional<Signature> parse_mail_date(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kMonths{
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::size_t comma = text.find(',');
  if (comma != std::string_view::npos) text = trim(text.substr(comma + 1));
  const std::vector<std::string> words = split(text, ' ');
  if (words.size() != 5) return {};
  for (std::size_t month = 0; month < kMonths.size(); ++month) {
    if (words[1] != kMonths[month]) continue;
    std::array<char, 64> iso{};
    std::snprintf(iso.data(), iso.size(), "%.4s-%02d-%02d", words[2].c_str(),
                  static_cast<int>(month) + 1, static_cast<int>(parse_count(words[0]).value_or(0)));
    auto instant = parse_foreign_instant(std::string(iso.data()) + "T" + words[3] + words[4]);
    const auto offset = parse_offset(words[4]);
    if (!instant.ok() || !offset) return {};
    Signature signature;
    signature.time = *instant;
    signature.offset_minutes = *offset;
    return signature;
  }
  return {};
}

// The offset at the end of an ISO time; local where the text names none.
int offset_in(std::string_view text, Instant instant) {
  const std::size_t sign = text.find_last_of("+-Zz");
  if (sign == std::string_view::npos || sign < 11) return local_offset_minutes(instant);
  return parse_offset(text.substr(sign)).value_or(0);
}

Status set_time(Signature& signature, const WriteOptions& options, const std::string& variable) {
  const auto given = options.environment.find(variable);
  if (given != options.environment.end() && !given->second.empty()) {
    TRY_ASSIGN(const Signature date, parse_git_date(given->second));
    signature.time = date.time;
    signature.offset_minutes = date.offset_minutes;
  } else if (options.commit_time) {
    signature.time = *options.commit_time;
  } else {
    signature.time = options.now;
    signature.offset_minutes = local_offset_minutes(options.now);
  }
  return success();
}

}  // namespace

Result<Signature> parse_git_date(std::string_view text) {
  const std::string_view trimmed = trim(text);
  if (const auto seconds = parse_seconds(trimmed)) return *seconds;
  if (const auto mail = parse_mail_date(trimmed)) return *mail;
  auto instant = parse_foreign_instant(trimmed);
  if (!instant.ok()) return bad_date(text);
  Signature signature;
  signature.time = *instant;
  signature.offset_minutes = offset_in(trimmed, *instant);
  // A time without a zone is the machine's own.
  if (trimmed.find_last_of("+Zz") == std::string_view::npos && trimmed.rfind('-') < 11) {
    signature.time.seconds -= 60 * static_cast<std::int64_t>(signature.offset_minutes);
  }
  return signature;
}

Result<CommitIdentity> commit_identity(const GitConfig& config, const WriteOptions& options) {
  const Identity author = author_identity(config, options.environment);
  const Identity committer = committer_identity(config, options.environment);
  CommitIdentity identity;
  identity.author.name = cleaned(author.name);
  identity.author.email = cleaned(author.email);
  identity.committer.name = cleaned(committer.name);
  identity.committer.email = cleaned(committer.email);
  for (const Signature* person : {&identity.author, &identity.committer}) {
    if (!person->name.empty() && !person->email.empty()) continue;
    return make_error(ErrorKind::io, "no-identity", "git does not know who you are")
        .hint("git config --global user.name \"Your Name\"")
        .hint("git config --global user.email you@example.org");
  }
  TRY(set_time(identity.author, options, "GIT_AUTHOR_DATE"));
  TRY(set_time(identity.committer, options, "GIT_COMMITTER_DATE"));
  return identity;
}

}  // namespace kanban
