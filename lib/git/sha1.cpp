#include "git/sha1.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace kanban {
namespace {

using State = std::array<std::uint32_t, 5>;

std::uint32_t word_at(std::string_view block, std::size_t index) {
  std::uint32_t word = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    word = (word << 8U) | static_cast<unsigned char>(block[index * 4 + i]);
  }
  return word;
}

// One round of the eighty: the function and the constant of its quarter (FIPS 180-4, section 6.1).
std::uint32_t mixed(std::size_t round, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999U;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1U;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdcU;
  return (b ^ c ^ d) + 0xca62c1d6U;
}

void take_block(State& state, std::string_view block) {
  std::array<std::uint32_t, 80> words;
  for (std::size_t i = 0; i < 16; ++i) words[i] = word_at(block, i);
  for (std::size_t i = 16; i < words.size(); ++i) {
    words[i] = std::rotl(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
  }
  State now = state;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint32_t sum =
        std::rotl(now[0], 5) + mixed(i, now[1], now[2], now[3]) + now[4] + words[i];
    now = {sum, now[0], std::rotl(now[1], 30), now[2], now[3]};
  }
  for (std::size_t i = 0; i < state.size(); ++i) state[i] += now[i];
}

}  // namespace

std::string sha1(std::string_view text) {
  State state{0x67452301U, 0xefcdab89U, 0x98badcfeU, 0x10325476U, 0xc3d2e1f0U};
  const std::uint64_t bits = static_cast<std::uint64_t>(text.size()) * 8;
  for (; text.size() >= 64; text.remove_prefix(64)) take_block(state, text.substr(0, 64));
  // The rest is padded with one bit, zeros, and the length in bits at the end of a block.
  std::string last(text);
  last += static_cast<char>(0x80);
  while (last.size() % 64 != 56) last += '\0';
  for (int shift = 56; shift >= 0; shift -= 8) last += static_cast<char>((bits >> shift) & 0xFFU);
  for (std::size_t i = 0; i < last.size(); i += 64) {
    take_block(state, std::string_view(last).substr(i, 64));
  }
  std::string bytes;
  for (const std::uint32_t word : state) {
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
      bytes += static_cast<char>((word >> shift) & 0xFFU);
    }
  }
  return bytes;
}

}  // namespace kanban
