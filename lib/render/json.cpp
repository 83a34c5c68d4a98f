#include "render/json.hpp"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <utility>

#include <nlohmann/json.hpp>

namespace kanban {

using Value = nlohmann::ordered_json;

struct Json::Impl {
  Value value;
};

namespace {

constexpr int kIndent = 2;

// Writes ## without a # beside another: a runner looks for ##[ and ##vso[ anywhere in a line of its
// log. Outside of texts JSON has no #.
std::string disarmed(std::string text) {
  if (text.find("##") == std::string::npos) return text;
  std::string out;
  bool after_hash = false;
  for (const char c : text) {
    if (c == '#' && after_hash) {
      out += "\\u0023";
    } else {
      out += c;
    }
    after_hash = c == '#';
  }
  return out;
}

// The dump never throws: invalid UTF-8 is replaced, and there are no binary values.
std::string dump(const Value& value, int indent) {
  return disarmed(value.dump(indent, ' ', false, Value::error_handler_t::replace));
}

Value number_of(std::string_view decimal) {
  long long whole = 0;
  const char* const end = decimal.data() + decimal.size();
  const auto parsed = std::from_chars(decimal.data(), end, whole);
  if (parsed.ec == std::errc{} && parsed.ptr == end) return whole;
  double part = 0;
  const auto read = std::from_chars(decimal.data(), end, part);
  if (read.ec == std::errc{} && read.ptr == end && std::isfinite(part)) return part;
  return std::string(decimal);  // not a number after all: nothing is lost
}

}  // namespace

Json::Json(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Json::~Json() = default;
Json::Json(const Json& other) : impl_(std::make_unique<Impl>(*other.impl_)) {}
Json& Json::operator=(const Json& other) {
  *this = Json(other);
  return *this;
}
Json::Json(Json&&) noexcept = default;
Json& Json::operator=(Json&&) noexcept = default;

Json Json::object() { return Json(std::make_unique<Impl>(Impl{Value::object()})); }
Json Json::array() { return Json(std::make_unique<Impl>(Impl{Value::array()})); }
Json Json::string(std::string_view text) {
  return Json(std::make_unique<Impl>(Impl{Value(std::string(text))}));
}
Json Json::number(std::string_view decimal) {
  return Json(std::make_unique<Impl>(Impl{number_of(decimal)}));
}
Json Json::integer(long long value) { return Json(std::make_unique<Impl>(Impl{Value(value)})); }
Json Json::boolean(bool value) { return Json(std::make_unique<Impl>(Impl{Value(value)})); }
Json Json::null() { return Json(std::make_unique<Impl>(Impl{Value(nullptr)})); }

Json& Json::set(std::string_view key, Json value) & {
  if (!impl_->value.is_object()) std::abort();
  impl_->value[std::string(key)] = std::move(value.impl_->value);
  return *this;
}

Json&& Json::set(std::string_view key, Json value) && {
  set(key, std::move(value));
  return std::move(*this);
}

Json& Json::push(Json value) & {
  if (!impl_->value.is_array()) std::abort();
  impl_->value.push_back(std::move(value.impl_->value));
  return *this;
}

std::string Json::pretty() const { return dump(impl_->value, kIndent) + "\n"; }

std::string Json::compact() const { return dump(impl_->value, -1); }

}  // namespace kanban
