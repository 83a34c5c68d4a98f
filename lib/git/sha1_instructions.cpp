#include "git/sha1_instructions.hpp"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

namespace kanban::sha1_instructions {
namespace {

#define KANBAN_WITH_SHA __attribute__((target("sha,ssse3,sse4.1")))

// What stands in the registers: `abcd` the first four words of the sum, the first one highest;
// `before` the same four rounds ago, of which the instructions make the fifth; and the last sixteen
// words of the message, four to a register, oldest first.
struct Registers {
  __m128i abcd;
  __m128i before;
  __m128i words[4];
};

// Twenty rounds, four at a time, from round `kQuarter` * 20 on.
template <int kQuarter>
KANBAN_WITH_SHA inline void twenty_rounds(Registers& now, const __m128i fifth) {
  for (int i = 0; i < 5; ++i) {
    const int group = kQuarter * 5 + i;
    __m128i& words = now.words[group % 4];
    if (group >= 4) {
      // The word 16 places back is xored with those 14, 8 and 3 places back, and turned by one bit.
      const __m128i& next = now.words[(group + 1) % 4];
      const __m128i& third = now.words[(group + 2) % 4];
      const __m128i& last = now.words[(group + 3) % 4];
      words = _mm_sha1msg2_epu32(_mm_xor_si128(_mm_sha1msg1_epu32(words, next), third), last);
    }
    const __m128i added =
        group == 0 ? _mm_add_epi32(fifth, words) : _mm_sha1nexte_epu32(now.before, words);
    now.before = now.abcd;
    now.abcd = _mm_sha1rnds4_epu32(now.abcd, added, kQuarter);
  }
}

}  // namespace

bool are_there() {
  static const bool kThere = [] {
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    constexpr unsigned kSsse3 = 1U << 9U;
    constexpr unsigned kSse41 = 1U << 19U;
    constexpr unsigned kSha = 1U << 29U;
    if (__get_cpuid(1, &a, &b, &c, &d) == 0 || (c & kSsse3) == 0 || (c & kSse41) == 0) return false;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & kSha) != 0;
  }();
  return kThere;
}

KANBAN_WITH_SHA void take_blocks(std::array<std::uint32_t, 5>& state, std::string_view blocks) {
  const __m128i turned = _mm_set_epi64x(0x0001020304050607, 0x08090a0b0c0d0e0f);
  __m128i abcd = _mm_set_epi32(static_cast<int>(state[0]), static_cast<int>(state[1]),
                               static_cast<int>(state[2]), static_cast<int>(state[3]));
  __m128i fifth = _mm_set_epi32(static_cast<int>(state[4]), 0, 0, 0);
  for (; blocks.size() >= 64; blocks.remove_prefix(64)) {
    Registers now{.abcd = abcd, .before = abcd, .words = {}};
    for (int i = 0; i < 4; ++i) {
      const auto* part = reinterpret_cast<const __m128i*>(blocks.data() + 16 * i);
      now.words[i] = _mm_shuffle_epi8(_mm_loadu_si128(part), turned);
    }
    twenty_rounds<0>(now, fifth);
    twenty_rounds<1>(now, fifth);
    twenty_rounds<2>(now, fifth);
    twenty_rounds<3>(now, fifth);
    fifth = _mm_sha1nexte_epu32(now.before, fifth);
    abcd = _mm_add_epi32(abcd, now.abcd);
  }
  state = {static_cast<std::uint32_t>(_mm_extract_epi32(abcd, 3)),
           static_cast<std::uint32_t>(_mm_extract_epi32(abcd, 2)),
           static_cast<std::uint32_t>(_mm_extract_epi32(abcd, 1)),
           static_cast<std::uint32_t>(_mm_extract_epi32(abcd, 0)),
           static_cast<std::uint32_t>(_mm_extract_epi32(fifth, 3))};
}

}  // namespace kanban::sha1_instructions

#else

namespace kanban::sha1_instructions {

bool are_there() { return false; }

void take_blocks(std::array<std::uint32_t, 5>&, std::string_view) {}

}  // namespace kanban::sha1_instructions

#endif
