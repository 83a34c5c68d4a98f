// Json — a small value to build results with; written through nlohmann-json in one file.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kanban {

// A JSON value under construction. Objects keep the order in which members were set.
class Json {
 public:
  static Json object();
  static Json array();
  static Json string(std::string_view text);     // invalid UTF-8 becomes U+FFFD
  static Json number(std::string_view decimal);  // a canonical decimal, e.g. "12" or "0.5"
  static Json integer(long long value);
  static Json boolean(bool value);
  static Json null();

  Json& set(std::string_view key, Json value) &;
  Json&& set(std::string_view key, Json value) &&;
  Json& push(Json value) &;

  // Indented by two with a final newline, or on one line without; of two # side by side the second
  // is written as an escape, so that no runner takes a text for a command.
  std::string pretty() const;
  std::string compact() const;

  ~Json();
  Json(const Json&);
  Json& operator=(const Json&);
  Json(Json&&) noexcept;
  Json& operator=(Json&&) noexcept;

 private:
  struct Impl;
  explicit Json(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace kanban
