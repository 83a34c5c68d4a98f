#include "git/sha1.hpp"

#include <array>
#include <bit>
#include <cstdint>

#include "git/sha1_instructions.hpp"

namespace kanban {
namespace {

using State = std::array<std::uint32_t, 5>;

std::uint32_t word_at(const char* at) {
  const auto byte = [at](int i) -> std::uint32_t { return static_cast<unsigned char>(at[i]); };
  return byte(0) << 24U | byte(1) << 16U | byte(2) << 8U | byte(3);
}

using Words = std::array<std::uint32_t, 80>;

// Twenty rounds with the function and the constant of their quarter (FIPS 180-4, section 6.1). Five
// at a time, so that no word of the state is moved to another place.
template <typename Mix>
void twenty_rounds(State& state, const Words& words, std::size_t first, Mix mix) {
  auto [a, b, c, d, e] = state;
  const auto round = [&mix](std::uint32_t v, std::uint32_t& w, std::uint32_t x, std::uint32_t y,
                            std::uint32_t& z, std::uint32_t word) {
    z += std::rotl(v, 5) + mix(w, x, y) + word;
    w = std::rotl(w, 30);
  };
  for (std::size_t i = first; i < first + 20; i += 5) {
    round(a, b, c, d, e, words[i]);
    round(e, a, b, c, d, words[i + 1]);
    round(d, e, a, b, c, words[i + 2]);
    round(c, d, e, a, b, words[i + 3]);
    round(b, c, d, e, a, words[i + 4]);
  }
  state = {a, b, c, d, e};
}

void take_block(State& state, const char* block) {
  Words words;
  for (std::size_t i = 0; i < 16; ++i) words[i] = word_at(block + 4 * i);
  for (std::size_t i = 16; i < words.size(); ++i) {
    words[i] = std::rotl(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
  }
  using Word = std::uint32_t;
  const auto choose = [](Word b, Word c, Word d) { return ((b & c) | (~b & d)) + 0x5a827999U; };
  const auto parity = [](Word b, Word c, Word d) { return (b ^ c ^ d) + 0x6ed9eba1U; };
  const auto most = [](Word b, Word c, Word d) {
    return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdcU;
  };
  const auto last = [](Word b, Word c, Word d) { return (b ^ c ^ d) + 0xca62c1d6U; };
  State now = state;
  twenty_rounds(now, words, 0, choose);
  twenty_rounds(now, words, 20, parity);
  twenty_rounds(now, words, 40, most);
  twenty_rounds(now, words, 60, last);
  for (std::size_t i = 0; i < state.size(); ++i) state[i] += now[i];
}

void take_blocks(State& state, std::string_view blocks) {
  for (; blocks.size() >= 64; blocks.remove_prefix(64)) take_block(state, blocks.data());
}

std::string sum_by(void (*take)(State&, std::string_view), std::string_view text) {
  State state{0x67452301U, 0xefcdab89U, 0x98badcfeU, 0x10325476U, 0xc3d2e1f0U};
  const std::uint64_t bits = static_cast<std::uint64_t>(text.size()) * 8;
  const std::size_t whole = text.size() / 64 * 64;
  take(state, text.substr(0, whole));
  text.remove_prefix(whole);
  // The rest is padded with one bit, zeros, and the length in bits at the end of a block.
  std::string last(text);
  last += static_cast<char>(0x80);
  while (last.size() % 64 != 56) last += '\0';
  for (int shift = 56; shift >= 0; shift -= 8) last += static_cast<char>((bits >> shift) & 0xFFU);
  take(state, last);
  std::string bytes;
  for (const std::uint32_t word : state) {
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
      bytes += static_cast<char>((word >> shift) & 0xFFU);
    }
  }
  return bytes;
}

}  // namespace

std::string sha1(std::string_view text) {
  return sum_by(sha1_instructions::are_there() ? sha1_instructions::take_blocks : take_blocks,
                text);
}

std::string sha1_portable(std::string_view text) { return sum_by(take_blocks, text); }

}  // namespace kanban
