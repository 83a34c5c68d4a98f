// Result<T> — a value or an Error. Expected failures travel in it; nothing of ours throws.
//
//   Result<Date> parse_date(std::string_view text);
//   TRY_ASSIGN(const Date due, parse_date("2026-12-05"));   // returns the Error from this function
//   TRY(write(file));                                        // for a Status
//
// Asking a failed Result for its value (or a good one for its error) is a bug and ends the program.
#pragma once

#include <cstdlib>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/error.hpp"

namespace kanban {

struct Unit {
  friend bool operator==(Unit, Unit) = default;
};

template <typename T>
class [[nodiscard]] Result {
 public:
  // A value or an error converts silently, so `return card;` and `return make_error(…);` both read
  // well.
  // (clang-format 14 takes the requires clause for a part of the constructor.)
  // clang-format off
  template <typename U = T>
    requires(std::is_constructible_v<T, U &&> && !std::is_same_v<std::decay_t<U>, Result> &&
             !std::is_same_v<std::decay_t<U>, Error>)
  Result(U&& value)  // NOLINT(google-explicit-constructor,bugprone-forwarding-reference-overload)
      : state_(std::in_place_index<0>, std::forward<U>(value)) {}
  // clang-format on
  Result(Error error)  // NOLINT(google-explicit-constructor)
      : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& value() & { return *checked<0>(); }
  const T& value() const& { return *checked<0>(); }
  T&& value() && { return std::move(*checked<0>()); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  Error& error() & { return *checked<1>(); }
  const Error& error() const& { return *checked<1>(); }
  Error&& error() && { return std::move(*checked<1>()); }

  // Returns the value, or `fallback` when there is none.
  T value_or(T fallback) const& { return ok() ? value() : std::move(fallback); }

 private:
  template <std::size_t I>
  auto* checked() {
    auto* part = std::get_if<I>(&state_);
    if (part == nullptr) std::abort();
    return part;
  }
  template <std::size_t I>
  const auto* checked() const {
    const auto* part = std::get_if<I>(&state_);
    if (part == nullptr) std::abort();
    return part;
  }

  std::variant<T, Error> state_;
};

using Status = Result<Unit>;

// The good Status.
inline Status success() { return Unit{}; }

}  // namespace kanban

#define KANBAN_CONCAT_(a, b) a##b
#define KANBAN_CONCAT(a, b) KANBAN_CONCAT_(a, b)

// Evaluates a Status (or any Result); on failure returns its Error from the enclosing function.
#define TRY(expression)                                     \
  do {                                                      \
    if (auto kanban_try = (expression); !kanban_try.ok()) { \
      return std::move(kanban_try).error();                 \
    }                                                       \
  } while (false)

// Declares `declaration` with the value of a Result, or returns its Error. A declaration cannot
// stand in parentheses.

// NOLINTBEGIN(bugprone-macro-parentheses)
#define TRY_ASSIGN(declaration, expression)                            \
  auto KANBAN_CONCAT(kanban_result_, __LINE__) = (expression);         \
  if (!KANBAN_CONCAT(kanban_result_, __LINE__).ok()) {                 \
    return std::move(KANBAN_CONCAT(kanban_result_, __LINE__)).error(); \
  }                                                                    \
  declaration = std::move(KANBAN_CONCAT(kanban_result_, __LINE__)).value()
// NOLINTEND(bugprone-macro-parentheses)
