// Lanes and limits of random boards: every card is in exactly one lane, and the sums agree.
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "policy/lane_counts.hpp"
#include "support/build.hpp"

using namespace kanban;
using namespace kanban::test;

namespace {

const std::vector<std::string> kWheres{"type:bug",       "product:portal",       "product:billing",
                                       "class:expedite", "label:x -type:bug",    "is:blocked",
                                       "age>3d",         "column:ready,develop", "size>=2"};
const std::vector<std::string> kColumns{"backlog", "ready", "develop", "done", "dropped", "lost"};

template <typename T>
T one_of(const std::vector<T>& from) {
  return *rc::gen::elementOf(from);
}

Settings random_board() {
  Settings settings = a_board();
  settings.classes = {{"expedite", {}, *rc::gen::arbitrary<bool>()}, {"standard"}};
  const int lanes = *rc::gen::inRange(0, 5);
  for (int i = 0; i < lanes; ++i) {
    Lane lane{.name = "lane " + std::to_string(i), .where = one_of(kWheres)};
    if (*rc::gen::arbitrary<bool>()) lane.wip = Limit{.most = *rc::gen::inRange(1, 4)};
    if (*rc::gen::arbitrary<bool>())
      lane.columns.emplace_back("develop", Limit{.most = *rc::gen::inRange(1, 3)});
    settings.lanes.push_back(lane);
  }
  if (*rc::gen::arbitrary<bool>()) settings.lanes.push_back({.name = "rest"});
  settings.columns[2].wip = Limit{.most = *rc::gen::inRange(1, 5)};
  settings.limits.person = Limit{.most = 2};
  return settings;
}

std::vector<CardFile> random_cards() {
  std::vector<CardFile> cards;
  const int count = *rc::gen::inRange(0, 30);
  for (int i = 0; i < count; ++i) {
    Card card = a_card("c" + std::to_string(i), "x", one_of(kColumns));
    card.set_text(Field::type, one_of<std::string>({"", "bug", "story", "pbi"}));
    card.set_text(Field::product, one_of<std::string>({"", "portal", "billing", "other"}));
    card.set_text(Field::class_of_service, one_of<std::string>({"", "expedite", "standard"}));
    card.set_text(Field::size, one_of<std::string>({"", "1", "2.5", "3"}));
    card.set_list(Field::labels, one_of<std::vector<std::string>>({{}, {"x"}, {"x", "y"}}));
    card.set_list(Field::assignees, one_of<std::vector<std::string>>({{}, {"bo"}, {"bo", "eva"}}));
    if (*rc::gen::arbitrary<bool>())
      card.history.push_back({at("2026-11-19T10:00:00Z"), EventKind::blocked, "bo", "vendor"});
    cards.push_back({std::move(card), "p"});
  }
  return cards;
}

FilterContext context_of(const Settings& settings) {
  FilterContext context;
  context.settings = &settings;
  context.now = at("2026-11-20T09:00:00Z");
  return context;
}

void check_sums(const LaneCounts& counts, std::size_t cards) {
  std::size_t count = 0;
  std::size_t open = 0;
  std::size_t blocked = 0;
  std::vector<std::size_t> columns(counts.columns.size(), 0);
  for (const LaneRow& row : counts.lanes) {
    count += row.count;
    open += row.open;
    blocked += row.blocked;
    std::size_t cells = row.elsewhere;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      cells += row.cells[i].count;
      columns[i] += row.cells[i].count;
    }
    RC_ASSERT(cells == row.count);
  }
  RC_ASSERT(count == cards);
  RC_ASSERT(counts.total.count == cards);
  RC_ASSERT(open == counts.total.open);
  RC_ASSERT(blocked == counts.total.blocked);
  for (std::size_t i = 0; i < columns.size(); ++i)
    RC_ASSERT(columns[i] == counts.total.cells[i].count);
}

}  // namespace

TEST_CASE("every card is in exactly one lane and the sums are those of the board") {
  rc::prop("lanes of the board", [] {
    const Settings settings = random_board();
    const auto cards = random_cards();
    const LaneSet lanes = LaneSet::of_board(settings).value();
    // By hand: the first filter that fits, else the last lane.
    for (const CardFile& file : cards) {
      std::size_t expected = lanes.size() - 1;
      for (std::size_t i = settings.lanes.size(); i-- > 0;) {
        const Filter filter = parse_filter(settings.lanes[i].where, settings).value();
        if (filter.matches(file.card, context_of(settings))) expected = i;
      }
      RC_ASSERT(lanes.lane_of(file.card, context_of(settings)) == expected);
    }
    check_sums(count_lanes(cards, cards, lanes, context_of(settings)), cards.size());
  });
  rc::prop("lanes by a field", [] {
    const Settings settings = random_board();
    const auto cards = random_cards();
    const auto field = one_of<std::string>({"product", "type", "class", "label", "assignee"});
    const LaneSet lanes = LaneSet::by_field(field, settings, cards).value();
    check_sums(count_lanes(cards, cards, lanes, context_of(settings)), cards.size());
  });
}

TEST_CASE("a limit is broken exactly where its load rises above it") {
  rc::prop("against counting by hand", [] {
    const Settings settings = random_board();
    auto cards = random_cards();
    RC_PRE(!cards.empty());
    const FilterContext context = context_of(settings);
    const LaneSet lanes = LaneSet::of_board(settings).value();
    const auto before = loads_of(cards, lanes, context);
    const auto moved =
        static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(cards.size())));
    CardStep step{cards[moved].card, cards[moved].card};
    step.after.set_text(Field::column, one_of(kColumns));
    cards[moved].card = step.after;
    std::vector<std::string> expected;
    for (const Load& load : loads_of(cards, lanes, context)) {
      std::int64_t was = 0;
      for (const Load& old : before) {
        if (limited_place(old) == limited_place(load)) was = old.hundredths;
      }
      if (load.is_over() && load.hundredths > was) expected.push_back(limited_place(load));
    }
    std::vector<std::string> broken;
    for (const Load& load : broken_limits(cards, {step}, lanes, context))
      broken.push_back(limited_place(load));
    RC_ASSERT(broken == expected);
    if (!broken.empty()) RC_ASSERT(may_break_limit(settings, step));
  });
}
