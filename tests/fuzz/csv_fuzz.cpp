// Fuzz: any bytes are a table that can be imported and changes nothing the second time, or an
// error.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "exchange/import.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using namespace kanban;

void import_twice(const SourceTable& table) {
  Settings settings;
  settings.columns = {{"todo", Stage::backlog}, {"doing", Stage::active}, {"done", Stage::done}};
  settings.types = {{"bug"}};
  int count = 0;
  const NewId new_id = [&count] { return "n" + std::to_string(++count); };
  const ImportSpec spec;  // the columns that are called like fields
  const auto plan = plan_import(table, spec, settings, {}, new_id, Instant{1000});
  if (!plan.ok()) return;
  if (plan->created.size() + plan->skipped != table.rows.size()) std::abort();
  Board board;
  std::size_t with_source = 0;
  for (const Card& card : plan->created) {
    if (card.id().empty() || card.title().empty() || card.column().empty()) std::abort();
    with_source += card.has(Field::source) ? 1U : 0U;
    board.cards.push_back({card, "cards/x.yaml"});
  }
  std::sort(board.cards.begin(), board.cards.end(),
            [](const CardFile& a, const CardFile& b) { return a.card.id() < b.card.id(); });
  const auto again = plan_import(table, spec, settings, board, new_id, Instant{2000});
  if (!again.ok() || again->unchanged != with_source || !again->updated.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const auto& table : {parse_csv(text, "x.csv"), parse_jsonl(text, "x.jsonl")}) {
    if (table.ok()) import_twice(*table);
  }
  return 0;
}
