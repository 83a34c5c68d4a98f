// Priority settings — how a board orders what waits: the sections priority, sle, review, reserve
// and ready of board.yaml, as values.
//
// Numbers are whole hundredths, so that every factor of the order is exact. The defaults are those
// of a board that says nothing.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kanban {

// A decimal with two places, times 100: 2.5 is 250.
using Hundredths = std::int64_t;

// The largest number that the order takes: 10,000,000,000.00. What is larger counts as this.
inline constexpr Hundredths kLargestHundredths = 1'000'000'000'000;

// `decimal` rounded half up to two places; nothing for what is no decimal number from 0 on.
std::optional<Hundredths> read_hundredths(std::string_view decimal);

// "2.50".
std::string format_hundredths(Hundredths number);

// "2.5": without zeros that say nothing.
std::string short_hundredths(Hundredths number);

// How a score is made; everything else of the order is the same for all.
enum class PriorityModel : std::uint8_t { weighted, wsjf, cd3, rice, itil, fifo, manual };

std::string_view model_name(PriorityModel model);
std::optional<PriorityModel> find_model(std::string_view name);

// How many affected clients become a factor.
enum class ReachRule : std::uint8_t {
  log2,    // 1 + log2(1 + n)
  linear,  // 1 + n
  share,   // 1 + n / the clients of the product
  table,   // the factor of the last step that n has come to
};

struct ReachStep {
  Hundredths from = 0;
  Hundredths factor = 100;

  friend bool operator==(const ReachStep&, const ReachStep&) = default;
};

// The factor of a card with a due date, `slack` days before the last day to start.
struct CurvePoint {
  int slack = 0;
  Hundredths factor = 100;

  friend bool operator==(const CurvePoint&, const CurvePoint&) = default;
};

struct ClassRule {
  std::string name = {};
  Hundredths factor = 100;
  std::vector<CurvePoint> curve = {};  // the largest slack first; a class of fixed dates has one
  bool must_start_first = true;        // cards whose last day to start has come stand before scores
  bool drop_after_due = false;         // worthless once the due date has passed
  std::optional<int> share = {};       // percent of what is committed

  friend bool operator==(const ClassRule&, const ClassRule&) = default;
};

// The priority of ITIL, 1 to 5, by impact (how many are affected) and urgency: each high, medium,
// low.
struct ItilRules {
  Hundredths high = 10000;   // affected clients from which the impact is high
  Hundredths medium = 1000;  // and medium
  std::vector<std::pair<std::string, int>> urgency = {  // of a card's impact word: 0 high … 2 low
      {"critical", 0},
      {"high", 0},
      {"normal", 1},
      {"low", 2}};
  std::array<std::array<int, 3>, 3> matrix = {{{1, 2, 3}, {2, 3, 4}, {3, 4, 5}}};

  friend bool operator==(const ItilRules&, const ItilRules&) = default;
};

// How many days a card of `type` is expected to take once it is started.
struct SleRule {
  std::string type = {};  // empty: any type
  int days = 0;

  friend bool operator==(const SleRule&, const SleRule&) = default;
};

// What the first `top` cards of the order must have.
struct ReadyRule {
  int top = 0;
  std::vector<std::string> needs = {};  // names of fields, or `need`

  friend bool operator==(const ReadyRule&, const ReadyRule&) = default;
};

std::vector<ClassRule> default_class_rules();

struct PrioritySettings {
  PriorityModel model = PriorityModel::weighted;
  std::vector<std::pair<std::string, Hundredths>> impact = {
      {"critical", 300}, {"high", 200}, {"normal", 100}, {"low", 50}};
  ReachRule reach = ReachRule::log2;
  std::vector<ReachStep> reach_table = {};  // the smallest first
  std::vector<ClassRule> classes = default_class_rules();
  int age_full = 90;         // days after which age counts no more
  Hundredths age_max = 200;  // the factor then
  bool divide_by_size = false;
  bool expedite_first = true;
  int reserve_oldest = 0;                 // every so many pulls take the oldest; 0 is never
  std::optional<int> review_every = {};   // days within which a waiting card is decided about
  std::optional<int> review_expire = {};  // days without a decision after which it should go
  std::vector<SleRule> sle = {};
  std::vector<ReadyRule> ready = {};  // the smallest `top` first
  ItilRules itil = {};
  std::vector<std::pair<std::string, Hundredths>> rice_impact = {};  // empty: as `impact`

  friend bool operator==(const PrioritySettings&, const PrioritySettings&) = default;
};

// What the board expects of cards of `type`, in days (`sle:`); nothing where it sets nothing.
std::optional<int> set_days(const PrioritySettings& settings, std::string_view type);

}  // namespace kanban
