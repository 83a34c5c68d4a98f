// Fuzz: any bytes are a board that can take a new type, or an error with a place.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "yaml/board_codec.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kanban;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const ReadFile read = [](const std::string&) -> Result<std::string> {
    return std::string("clients: [acme]\ntypes: {bug: {color: red}}\n");
  };
  const auto parsed = parse_board(text, "web/board.yaml", read);
  if (!parsed.ok()) {
    const Error& error = parsed.error();
    if (error.code.empty() || !error.where || error.where->line < 1) std::abort();
    return 0;
  }
  const auto written = parse_board(write_new_board(parsed->settings), "board.yaml", read);
  if (!written.ok() || written->settings.columns != parsed->settings.columns) std::abort();
  const auto added = add_board_types(text, {"fuzzed"}, "web/board.yaml");
  if (!added.ok()) {
    if (added.error().code != "edit-failed") std::abort();
    return 0;
  }
  const auto again = parse_board(*added, "web/board.yaml", read);
  if (!again.ok()) std::abort();
  const auto& types = again->settings.types;
  const auto is_new = [](const CardType& type) { return type.name == "fuzzed"; };
  if (std::none_of(types.begin(), types.end(), is_new)) std::abort();
  return 0;
}
