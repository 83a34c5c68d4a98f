// Refine session — going through what needs a decision, one card after the other, by single keys.
#pragma once

#include <functional>
#include <vector>

#include "cli/order_view.hpp"
#include "order/review.hpp"

namespace kanban::cli {

// Makes the decision that the values say, as one commit.
using Decide = std::function<Status(Session& session, const Values& values)>;

// Shows each of `findings`, asks for a key and what the decision needs, and makes it. A decision
// that is refused is told, and the card asked about again. Keys are single key presses on a
// terminal; elsewhere each line of standard input is an answer, and its end ends the session.
Status refine_session(Session& session, const Values& values, const OrderedBoard& ordered,
                      const std::vector<Finding>& findings, const Decide& decide);

}  // namespace kanban::cli
