// Fuzz: any bytes are a card on which the laws hold, or an error with a place.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "property/card_laws.hpp"
#include "yaml/card_codec.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void expect(const std::string& broken) {
  if (broken.empty()) return;
  std::fputs(broken.c_str(), stderr);
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kanban;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto parsed = parse_card_events(text, "card.yaml");
  if (!parsed.ok()) {
    const Error& error = parsed.error();
    if (error.code.empty() || !error.where || error.where->line < 1) std::abort();
  }
  expect(laws::readers_agree(text));
  expect(laws::keeping_less_agrees(text));
  expect(laws::writing_loses_nothing(text));
  expect(laws::edits_keep_the_rest(text));
  expect(laws::spans_agree(text));
  Card card;
  Random random(size);
  if (scan_canonical_card(text, card)) expect(laws::edits_agree(text, laws::changed(card, random)));
  return 0;
}
