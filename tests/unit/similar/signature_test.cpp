#include "similar/signature.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

using Frames = std::vector<std::string>;

TEST_CASE("frames of the JVM lose lines, numbers of the compiler, and the runtime") {
  const FaultTrace found = signature_of(
      "Since the update:\n"
      "shop.NoSessionException: none\n"
      "\tat java.util.Objects.requireNonNull(Objects.java:221)\n"
      "\tat shop.Session$12.open(Session.java:40)\n"
      "\tat shop.Login.lambda$check$0(Login.java:12)\n"
      "\tat shop.Login.check(Unknown Source)\n");
  CHECK(found.frames == Frames{"shop.Session.open", "shop.Login.lambda$check", "shop.Login.check"});
  CHECK(found.exception == "NoSessionException");
}

TEST_CASE("frames of JavaScript, .NET, Python and gdb are read") {
  CHECK(signature_of("at check (/srv/login.js:1:2)\n at Module._compile (node:internal/x:1:2)")
            .frames == Frames{"check"});
  CHECK(signature_of("at Shop.Login.Check(Int32 n) in C:\\x\\Login.cs:line 5").frames ==
        Frames{"Shop.Login.Check"});
  const FaultTrace python = signature_of(
      "Traceback (most recent call last):\n"
      "  File \"/srv/shop/web.py\", line 3, in serve\n"
      "  File \"/usr/lib/python3.11/site-packages/x.py\", line 9, in call\n"
      "  File \"/srv/shop/login.py\", line 12, in check\n"
      "ValueError: no session");
  CHECK(python.frames == Frames{"login.py:check", "web.py:serve"});
  CHECK(python.exception == "ValueError");
  CHECK(signature_of("#0  0x00007f1234 in check (n=3) at login.c:12\n#1  main () at main.c:3")
            .frames == Frames{"check", "main"});
}

TEST_CASE("what people write is no stack") {
  const FaultTrace found = signature_of(
      "We met at noon (in the office). Look at portal.example.org, issue #12 and PR #3 too.");
  CHECK(found.frames.empty());
  CHECK(found.exception.empty());
  CHECK(found.codes.empty());
}

TEST_CASE("at most five frames count") {
  std::string text;
  for (char c = 'a'; c < 'k'; ++c) text += std::string("at m.") + c + "(F.java:1)\n";
  CHECK(signature_of(text).frames == Frames{"m.a", "m.b", "m.c", "m.d", "m.e"});
}

TEST_CASE("a code is announced by a word and has digits") {
  CHECK(signature_of("error ORA-12154 again").codes == Frames{"ORA-12154"});
  CHECK(signature_of("Error code: 0x80070005").codes == Frames{"0x80070005"});
  CHECK(signature_of("page shows ERR_TOO_MANY_REDIRECTS").codes ==
        Frames{"ERR_TOO_MANY_REDIRECTS"});
  CHECK(signature_of("error 5003, status 500, code review, error messages").codes ==
        Frames{"5003"});
  CHECK(signature_of("see HADOOP-12345 and 2026-11-20").codes.empty());
}

TEST_CASE("a stack is the same by its top frame and exception, or by four frames in order") {
  const FaultTrace a{{"a", "b", "c", "d", "e"}, "XException", {}};
  CHECK(same_signature(a, a) == "same stack");
  CHECK(same_signature(a, {{"a", "x", "c"}, "XException", {}}) == "same stack");
  CHECK(same_signature(a, {{"a", "x", "c"}, "YException", {}}).empty());
  CHECK(same_signature(a, {{"a"}, "XException", {}}).empty());
  CHECK(same_signature(a, {{"x", "b", "c", "d", "e"}, "", {}}) == "same stack");
  CHECK(same_signature(a, {{"e", "d", "c", "b", "a"}, "", {}}).empty());
  CHECK(same_signature({}, {}).empty());
}

TEST_CASE("equal codes are told with the code") {
  CHECK(same_signature({{}, "", {"E42"}}, {{}, "", {"E41", "E42"}}) == "same error E42");
  CHECK(same_signature({{}, "", {"E42"}}, {{}, "", {"E41"}}).empty());
}

TEST_CASE("the time of a log line is no code") {
  CHECK(signature_of("ERROR 2021-10-27T17:03:12 no session").codes.empty());
  CHECK(signature_of("error 2021 in the tax").codes == std::vector<std::string>{"2021"});
}

}  // namespace
}  // namespace kanban
