#include "git/sha1.hpp"

#include <cstdio>

#include <catch2/catch.hpp>

namespace {

std::string hex(const std::string& bytes) {
  std::string text;
  for (const char byte : bytes) {
    char digits[3];
    std::snprintf(digits, sizeof digits, "%02x",
                  static_cast<unsigned>(static_cast<unsigned char>(byte)));
    text += digits;
  }
  return text;
}

}  // namespace

TEST_CASE("SHA-1 gives the sums of the standard's examples") {
  CHECK(hex(kanban::sha1("")) == "da39a3ee5e6b4b0d3255bfef95601890afd80709");
  CHECK(hex(kanban::sha1("abc")) == "a9993e364706816aba3e25717850c26c9cd0d89d");
  CHECK(hex(kanban::sha1("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
        "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
  CHECK(hex(kanban::sha1(std::string(1'000'000, 'a'))) ==
        "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
}

TEST_CASE("the processor's instructions give the sums of the portable way at every length") {
  std::string text;
  for (int size = 0; size < 400; ++size) {
    CHECK(kanban::sha1(text) == kanban::sha1_portable(text));
    text += static_cast<char>(size * 37 + size / 7);
  }
}
