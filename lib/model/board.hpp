// Settings and Board — what board.yaml says, and a whole board as a value.
//
// A Board is what every pure room works on: the settings, the cards that could be read and the
// problems of those that could not. Column, type and label names compare exactly; what a person
// types goes through the find_… functions, which also know aliases and ignore case.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/result.hpp"
#include "base/zone.hpp"
#include "model/card.hpp"
#include "model/flow_settings.hpp"
#include "model/limit.hpp"
#include "model/people_settings.hpp"
#include "model/priority_settings.hpp"
#include "model/rights_settings.hpp"
#include "model/similar_settings.hpp"

namespace kanban {

// What time spent in a column means.
enum class Stage {
  backlog,  // before the commitment point
  wait,     // committed, nobody works on it
  active,   // somebody works on it
  done,     // delivered
  dropped,  // left without delivery
};

std::string_view stage_name(Stage stage);
std::optional<Stage> find_stage(std::string_view name);

struct Column {
  std::string name = {};
  Stage stage = Stage::active;
  std::optional<Limit> wip = {};        // at most so much work
  std::optional<int> min = {};          // at least so many options, in a backlog
  std::optional<int> max = {};          // at most so many options, in a backlog; never refuses
  std::vector<std::string> enter = {};  // what a card needs to come in
  std::vector<std::string> leave = {};  // what a card needs to go on
  std::vector<std::string> check = {};  // steps to tick off here
  std::optional<Severe> unmet = {};     // of these conditions; absent: as the board says

  friend bool operator==(const Column&, const Column&) = default;
};

struct Lane {
  std::string name = {};
  std::string where = {};         // a filter; empty is the catch-all
  std::optional<Limit> wip = {};  // of all its committed cards
  // Limits of its cells, by the exact name of the column.
  std::vector<std::pair<std::string, Limit>> columns = {};

  friend bool operator==(const Lane&, const Lane&) = default;
};

struct CardType {
  std::string name = {};
  std::string color = {};
  std::vector<std::string> alias = {};
  bool step = false;       // `level: step`: a part of a larger card, left out of flow figures
  std::string level = {};  // as written: "", "step", "1", "2" or "3"
  TypePolicy policy = {};  // what a new card of it must be

  friend bool operator==(const CardType&, const CardType&) = default;
};

// A class of service.
struct CardClass {
  std::string name = {};
  std::optional<Limit> wip = {};  // of all its committed cards
  bool counted = true;            // whether its cards count towards the limits of other places

  friend bool operator==(const CardClass&, const CardClass&) = default;
};

struct Product {
  std::string name = {};
  std::string weight = {};  // canonical decimal, empty = 1
  std::string owner = {};
  std::vector<std::string> stakeholders = {};  // who have an interest in every card of it

  friend bool operator==(const Product&, const Product&) = default;
};

struct Person {
  std::string name = {};  // the key that cards use
  std::vector<std::string> emails = {};
  std::vector<std::string> github = {};  // her logins there
  std::vector<std::string> gitlab = {};
  std::vector<std::string> keys = {};  // her public ssh keys: "ssh-ed25519 AAAA…"
  std::optional<Limit> wip = {};       // of the active cards assigned to her

  friend bool operator==(const Person&, const Person&) = default;
};

struct Client {
  std::string name = {};
  std::string weight = {};  // canonical decimal, empty = 1

  friend bool operator==(const Client&, const Client&) = default;
};

// What decides the colour of a card.
enum class ColorBy { type, card_class, role, label };

// "type", "class", "role" or "label".
std::string_view color_by_name(ColorBy by);
std::optional<ColorBy> find_color_by(std::string_view name);

enum class IdStyle { random, sequential };
enum class Layout { monthly, flat };

struct Settings {
  std::string name = {};
  std::string time_zone = "UTC";
  std::string owner = {};
  std::vector<Column> columns = {};
  std::vector<Lane> lanes = {};
  std::vector<CardType> types = {};
  std::vector<Product> products = {};
  std::vector<Person> people = {};
  std::vector<Client> clients = {};
  bool clients_closed = false;           // only clients that are listed may be named
  std::vector<std::string> labels = {};  // when listed, only these may be used
  std::vector<CardClass> classes = {{"expedite"}, {"fixed"}, {"standard"}, {"intangible"}};
  std::vector<std::string> impacts = {"critical", "high", "normal", "low"};
  std::vector<std::pair<std::string, std::string>> filters = {};  // name, filter text
  std::vector<std::pair<std::string, std::string>> aliases = {};  // old column name, column
  LimitRules limits = {};
  int levels = 0;  // 1, 2 or 3 levels of work; 0 where the board does not say
  ColorBy color_by = ColorBy::type;
  std::vector<std::pair<std::string, std::string>> colors = {};  // class, role or label, colour
  // A column of this board, and the column it is shown in together with other boards.
  std::vector<std::pair<std::string, std::string>> column_map = {};
  IdStyle id_style = IdStyle::random;
  std::string id_prefix = {};  // for sequential ids, e.g. "HD-"
  Layout layout = Layout::monthly;
  // The commit message, with {summary}, {verb}, {ids} and {body}; empty is the summary alone.
  std::string commit_message = {};
  FlowSettings flow = {};  // how flow is measured
  PrioritySettings priority = {};
  RightsSettings rights = {};             // who may do what
  std::vector<RespondRule> respond = {};  // the first that matches a card counts
  DailySettings daily = {};
  std::vector<FormGoal> form_goals = {};
  SimilarSettings similar = {};
  RaiseProblem raise_problem = {};

  friend bool operator==(const Settings&, const Settings&) = default;
};

// A card together with the file it came from.
struct CardFile {
  Card card = {};
  std::string path = {};  // from the top of the repository, with `/`
};

struct Board {
  Settings settings = {};
  std::string path = {};             // the board's directory from the top of the repository
  std::vector<CardFile> cards = {};  // sorted by id
  std::vector<Error> problems = {};  // cards that could not be read: each an error with a place
  std::vector<Error> warnings = {};  // what was read with a doubt
};

// What `name` means on this board, ignoring case and following aliases. Errors (usage) list what
// there is and suggest the nearest: unknown-column, unknown-type, unknown-product, unknown-class,
// unknown-impact, unknown-label, unknown-client.
Result<const Column*> find_column(const Settings& settings, std::string_view name);
Result<std::string> find_type(const Settings& settings, std::string_view name);
Result<std::string> find_product(const Settings& settings, std::string_view name);
Result<std::string> find_class(const Settings& settings, std::string_view name);
Result<std::string> find_impact(const Settings& settings, std::string_view name);
Result<std::string> find_label(const Settings& settings, std::string_view name);
Result<std::string> find_client(const Settings& settings, std::string_view name);

// The column that files call `name`: exactly so, or by a former name (`aliases:`); null when the
// board has none.
const Column* column_named(const Settings& settings, std::string_view name);

// The column that `card` is in, also by a former name; null when the board has none.
const Column* column_of(const Settings& settings, const Card& card);

// The level of a type, 1 for the highest: the one it names, the lowest for `step`, else the level
// above the lowest (the only one of a board of one level).
int level_of(const Settings& settings, std::string_view type);

// The column named exactly `name`, or null.
const Column* exact_column(const Settings& settings, std::string_view name);

// The place of the column named exactly `name` from the left, or nothing.
std::optional<std::size_t> column_index(const Settings& settings, std::string_view name);

// The first column of `stage`, or null.
const Column* first_of_stage(const Settings& settings, Stage stage);

// Whether work in `stage` is in progress: after the commitment point and not finished.
constexpr bool is_committed(Stage stage) { return stage == Stage::wait || stage == Stage::active; }

// The stage a card is in; `active` for a column that the board does not have.
Stage stage_of(const Settings& settings, const Card& card);

// Whether a card is neither done nor dropped.
bool is_open(const Settings& settings, const Card& card);

// The type of a card that names none: the board's first.
std::string default_type(const Settings& settings);

// The type of a card: what it says with aliases followed, else the board's default; as it stands
// where the board does not know it.
std::string type_of(const Settings& settings, const Card& card);

// The class of service of a card that names none.
inline constexpr std::string_view kDefaultClass = "standard";

// The class of service of a card, as it says or the default.
std::string_view class_of(const Card& card);

// The card whose id is exactly `id`, or null. Requires: cards sorted by id, as a loaded board is.
const CardFile* find_card(const Board& board, std::string_view id);

// The key of people: whose email is `email`; else `name` in lower-case ASCII with hyphens.
std::string person_key(const Settings& settings, std::string_view name, std::string_view email);

// The stage that a column called `name` probably means, for `init --columns` without stages;
// `place` of `count` decides where the name does not.
Stage infer_stage(std::string_view name, std::size_t place, std::size_t count);

}  // namespace kanban
