#include "base/result.hpp"

#include <memory>
#include <string>

#include <catch2/catch.hpp>

namespace kanban {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return make_error(ErrorKind::usage, "odd", "odd number").hint("add one");
  return number / 2;
}

Result<int> quarter(int number) {
  TRY_ASSIGN(const int once, half(number));
  TRY_ASSIGN(const int twice, half(once));
  return twice;
}

Status even(int number) {
  TRY(half(number));
  return success();
}

TEST_CASE("a result is a value or an error") {
  CHECK(half(4).ok());
  CHECK(*half(4) == 2);
  CHECK_FALSE(half(3).ok());
  CHECK(half(3).error().code == "odd");
  CHECK(half(3).value_or(7) == 7);
  CHECK(half(4).value_or(7) == 2);
}

TEST_CASE("TRY hands the first error on unchanged") {
  CHECK(*quarter(8) == 2);
  CHECK(quarter(6).error().message == "odd number");
  CHECK(quarter(6).error().hints == std::vector<std::string>{"add one"});
  CHECK(even(2).ok());
  CHECK(even(1).error().kind == ErrorKind::usage);
}

TEST_CASE("a result moves what cannot be copied") {
  Result<std::unique_ptr<int>> made(std::make_unique<int>(5));
  const std::unique_ptr<int> taken = std::move(made).value();
  CHECK(*taken == 5);
}

TEST_CASE("an error is put together in one expression") {
  const Error error = make_error(ErrorKind::invalid, "bad-id", "it is bad")
                          .detail("a")
                          .hint("b")
                          .at({"board/board.yaml", 3, 7});
  CHECK(error.details == std::vector<std::string>{"a"});
  CHECK(error.hints == std::vector<std::string>{"b"});
  REQUIRE(error.where);
  CHECK(*error.where == Location{"board/board.yaml", 3, 7});
  CHECK(error.severity == Severity::error);
}

}  // namespace
}  // namespace kanban
