// Spelling — the names of clients and of those who asked for cards, as a board spells them. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/board.hpp"

namespace kanban {

// The one of `known` that `name` means: the same, else the first that differs in the case of
// letters alone.
std::optional<std::string> spelled_as(const std::vector<std::string>& known, std::string_view name);

// The clients that board.yaml or a card names, each once: those of board.yaml first, then by bytes.
std::vector<std::string> client_names(const Settings& settings,
                                      const std::vector<const Card*>& cards);

// The values of `key` ("department", "person") under `requested_by` of the cards, each once,
// sorted.
std::vector<std::string> requester_names(const std::vector<const Card*>& cards,
                                         std::string_view key);

}  // namespace kanban
