// The board that the tests of reports work out by hand.
#pragma once

#include "tests/unit/report/board.hpp"

namespace kanban {

// March 2026; the 2nd is a Monday.
//   a  started 2, finished 4          3 days
//   b  started 3, finished 3          1 day, created on 1
//   c  started 4, finished 13        10 days, blocked from 5 to 7 while in develop
//   d  started 9, dropped 11
//   e  started 10, open
//   f  done on 6 without a start
//   g  in the backlog since 5
inline Board march() {
  Board board = a_board({
      a_card("a", {{"03-02", "develop"}, {"03-04", "done"}}),
      a_card("b", {{"03-01", "backlog"},
                   {"03-03T09:00", "ready"},
                   {"03-03T12:00", "develop"},
                   {"03-03T15:00", "done"}}),
      a_card("c", {{"03-04", "develop"},
                   {"03-05", "!Vendor / api"},
                   {"03-07", "?"},
                   {"03-09", "review"},
                   {"03-13", "done"}}),
      a_card("d", {{"03-09", "develop"}, {"03-11", "dropped"}}),
      a_card("e", {{"03-10", "ready"}, {"03-12", "develop"}, {"03-14", "!vendor"}}),
      a_card("f", {{"03-02", "backlog"}, {"03-06", "done"}}),
      a_card("g", {{"03-05", "backlog"}}),
  });
  board.cards[2].card.set_text(Field::due, "2026-03-10");
  board.cards[4].card.set_text(Field::due, "2026-03-14");
  board.cards[0].card.set_text(Field::class_of_service, "expedite");
  board.cards[1].card.set_text(Field::product, "portal");
  return board;
}

}  // namespace kanban
