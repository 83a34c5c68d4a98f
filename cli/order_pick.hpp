// Order pick — what `next` and `pull` share: who asks, and what to say when nothing can be pulled.
#pragma once

#include <string>

#include "cli/order_view.hpp"
#include "order/picking.hpp"

namespace kanban::cli {

// What --lane, --product, --role and --for narrow. Errors (usage): unknown-lane, unknown-product,
// unknown-person, unknown-role.
Result<PullWish> wish_of(const OrderedBoard& ordered, const LaneSet& lanes, const Values& values);

// The first `count` cards for that wish, without those that the rules of the board do not let its
// person pull.
Result<Picking> pick_for(Session& session, const OrderedBoard& ordered, const Values& values,
                         std::size_t count);

// The number under `name`, or `usual`. Error (usage): bad-value.
Result<std::size_t> count_of(const Values& values, std::string_view name, std::size_t usual);

// Why there is nothing to pull, in lines for people.
std::string nothing_to_pull(const OrderedBoard& ordered, const Picking& picking);

// Says "reserve" where a card is offered because it is the oldest; for people its place in the
// order, which is passed over, is left out.
enum class For { people, programs };
void mark_reserved(Table& table, const Picking& picking, For whom);

// What was passed over, and what to do next.
enum class Told { nothing, held };
std::string after_picks(const Picking& picking, Told told);

}  // namespace kanban::cli
