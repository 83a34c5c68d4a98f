#include "similar/signature.hpp"

#include <algorithm>
#include <array>

#include "base/date.hpp"
#include "base/text.hpp"

namespace kanban {
namespace {

constexpr std::size_t kMostText = 65536;
constexpr std::size_t kFrames = 5;
constexpr std::size_t kAligned = 4;  // of kFrames
constexpr auto kNone = std::string_view::npos;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_word(char c) { return is_digit(c) || is_capital(c) || (c >= 'a' && c <= 'z') || c == '_'; }
bool is_name(char c) {
  return is_word(c) || c == '.' || c == '$' || c == '<' || c == '>' || c == '/';
}

template <typename Fits>
std::string_view run_of(std::string_view text, Fits fits) {
  const auto end = std::find_if_not(text.begin(), text.end(), fits);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

// Frames of libraries that every program of its kind stands on.
bool is_foreign(std::string_view frame) {
  static constexpr std::array<std::string_view, 12> kRuntimes{
      "java.",  "javax.",  "sun.",  "jdk.",     "com.sun.", "kotlin.",
      "scala.", "groovy.", "node:", "internal", "System.",  "Microsoft."};
  return std::any_of(kRuntimes.begin(), kRuntimes.end(),
                     [&](std::string_view runtime) { return frame.starts_with(runtime); });
}

// "Login$$Lambda$14" and "lambda$check$0" without what the compiler numbered.
std::string normal_frame(std::string_view frame) {
  std::string out;
  for (std::size_t i = 0; i < frame.size(); ++i) {
    const bool numbered = frame[i] == '$' && i + 1 < frame.size() && is_digit(frame[i + 1]);
    if (!numbered) {
      out += frame[i];
      continue;
    }
    while (i + 1 < frame.size() && is_digit(frame[i + 1])) ++i;
  }
  return out;
}

class SignatureReader {
 public:
  explicit SignatureReader(std::string_view text) : text_(text.substr(0, kMostText)) {}

  FaultTrace read() {
    read_at_frames();
    read_python_frames();
    read_gdb_frames();
    read_words();
    std::sort(out_.codes.begin(), out_.codes.end());
    out_.codes.erase(std::unique(out_.codes.begin(), out_.codes.end()), out_.codes.end());
    return std::move(out_);
  }

 private:
  // The place behind each `mark` that begins a word.
  std::vector<std::string_view> behind(std::string_view mark) const {
    std::vector<std::string_view> places;
    for (std::size_t at = text_.find(mark); at != kNone; at = text_.find(mark, at + 1)) {
      if (at == 0 || !is_word(text_[at - 1])) places.push_back(text_.substr(at + mark.size()));
    }
    return places;
  }

  void add_frame(std::string_view frame) {
    if (out_.frames.size() < kFrames && !is_foreign(frame))
      out_.frames.push_back(normal_frame(frame));
  }

  // "at shop.Login.check(Login.java:12)", "at check (/srv/login.js:1:2)", "at
  // Shop.Login.Check(Int32 n)".
  void read_at_frames() {
    for (std::string_view rest : behind("at ")) {
      const std::string_view name = run_of(rest, is_name);
      rest.remove_prefix(name.size());
      if (rest.starts_with(' ')) rest.remove_prefix(1);
      if (name.empty() || !rest.starts_with('(')) continue;
      const std::string_view inside = rest.substr(1, rest.find(')') - 1);
      const bool is_path = inside.find(':') != kNone && inside.find('.') != kNone;
      if (inside.starts_with("node:")) continue;
      if (is_path || name.find('.') != kNone) add_frame(name);
    }
  }

  // `File "/srv/shop/login.py", line 12, in check`; the innermost stands last.
  void read_python_frames() {
    std::vector<std::string> frames;
    for (std::string_view rest : behind("File \"")) {
      const std::string_view path = rest.substr(0, rest.find('"'));
      const std::size_t in = rest.substr(0, path.size() + 40).find(", in ");
      if (in == kNone || path.find("site-packages") != kNone || path.find("/lib/python") != kNone)
        continue;
      const std::string_view file = path.substr(path.find_last_of("/\\") + 1);
      frames.push_back(std::string(file) + ":" + std::string(run_of(rest.substr(in + 5), is_word)));
    }
    std::for_each(frames.rbegin(), frames.rend(), [&](const std::string& one) { add_frame(one); });
  }

  // "#3  0x00007f12 in check (n=3) at login.c:12".
  void read_gdb_frames() {
    for (std::string_view rest : behind("#")) {
      const std::string_view number = run_of(rest, is_digit);
      rest.remove_prefix(number.size());
      if (number.empty() || !rest.starts_with(' ')) continue;
      rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
      const std::size_t in = rest.substr(0, 24).find(" in ");
      if (rest.starts_with("0x") && in != kNone) rest.remove_prefix(in + 4);
      const std::string_view name = run_of(rest, [](char c) { return is_word(c) || c == ':'; });
      if (!name.empty() && rest.substr(name.size()).starts_with(" (")) add_frame(name);
    }
  }

  // The exception, and codes: what follows "error" or "code" and has a digit, or begins with ERR_.
  void read_words() {
    std::size_t since = kNone;  // words since one that announces a code
    for (std::size_t at = 0; at < text_.size();) {
      const std::string_view word =
          run_of(text_.substr(at), [](char c) { return is_word(c) || c == '-'; });
      if (word.empty()) {
        ++at;
        continue;
      }
      take_exception(word);
      if (word.starts_with("ERR_") || (since < 2 && is_code(word))) out_.codes.emplace_back(word);
      since = announces_code(word) ? 0 : since == kNone ? kNone : since + 1;
      at += word.size();
    }
  }

  void take_exception(std::string_view word) {
    const bool named = word.ends_with("Exception") || word.ends_with("Error");
    if (out_.exception.empty() && named && is_capital(word.front()) && word.size() > 9)
      out_.exception = word;
  }

  static bool announces_code(std::string_view word) {
    static constexpr std::array<std::string_view, 8> kWords{
        "error", "errno", "code", "hresult", "sqlstate", "status", "fault", "fehler"};
    const std::string lower = lower_ascii(word);
    return std::find(kWords.begin(), kWords.end(), lower) != kWords.end();
  }

  // "2021-10-27T17" is when, not what.
  static bool begins_with_date(std::string_view word) {
    return word.size() >= 10 && parse_date(word.substr(0, 10)).ok();
  }

  // "ORA-12154", "E1042", "0x80070005", "5003"; but not 500, which says little, nor a word.
  static bool is_code(std::string_view word) {
    const auto digits = std::count_if(word.begin(), word.end(), is_digit);
    const bool number = static_cast<std::size_t>(digits) == word.size();
    const bool plain = std::all_of(word.begin(), word.end(), [](char c) {
      return is_digit(c) || is_capital(c) || c == '-' || c == '_';
    });
    const bool hex = word.starts_with("0x") && word.size() == 10;
    if (begins_with_date(word)) return false;
    return hex || (number ? digits >= 4 : plain && digits >= 2);
  }

  std::string_view text_;
  FaultTrace out_;
};

// How many frames stand in both in the same order: the longest common subsequence.
std::size_t aligned(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::array<std::array<std::size_t, kFrames + 1>, kFrames + 1> best{};
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      best[i + 1][j + 1] = a[i] == b[j] ? best[i][j] + 1 : std::max(best[i][j + 1], best[i + 1][j]);
    }
  }
  return best[a.size()][b.size()];
}

}  // namespace

bool same_stack(const FaultTrace& a, const FaultTrace& b) {
  const std::size_t common = aligned(a.frames, b.frames);
  if (common >= kAligned) return true;
  return common >= 2 && !a.exception.empty() && a.exception == b.exception &&
         a.frames.front() == b.frames.front();
}

FaultTrace signature_of(std::string_view text) { return SignatureReader(text).read(); }

std::string same_signature(const FaultTrace& a, const FaultTrace& b) {
  if (same_stack(a, b)) return "same stack";
  for (const std::string& code : a.codes) {
    if (std::binary_search(b.codes.begin(), b.codes.end(), code)) return "same error " + code;
  }
  return {};
}

}  // namespace kanban
