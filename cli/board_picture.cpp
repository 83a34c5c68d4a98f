#include "cli/board_picture.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "model/history.hpp"
#include "model/links.hpp"
#include "policy/levels.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kMostPeople = 3;
constexpr std::size_t kShortestId = 2;  // fewer letters would not last long

Fill fill_of(const ViewLimit& limit) {
  if (limit.over) return Fill::over;
  return limit.full ? Fill::full : Fill::calm;
}

// "4/4", "size 7.5/8".
Count count_of(const ViewLimit& limit) {
  const std::string amount = limit.amount + "/" + std::to_string(limit.most);
  return {limit.by == Measure::size ? "size " + amount : amount, fill_of(limit)};
}

// How many options a backlog should hold: "5-60", "min 5", "max 60".
std::string range_text(const ViewColumn& column) {
  if (column.min && column.max)
    return std::to_string(*column.min) + "-" + std::to_string(*column.max);
  if (column.min) return "min " + std::to_string(*column.min);
  return "max " + std::to_string(*column.max);
}

Count count_of(const ViewColumn& column) {
  if (column.limit) {
    Count count = count_of(*column.limit);
    if (column.cards > column.limit->cards)  // cards of a class that passes the limit by
      count.text += " +" + std::to_string(column.cards - column.limit->cards);
    return count;
  }
  Count count;
  count.text = std::to_string(column.cards);
  if (column.hidden > 0)
    count.text = std::to_string(column.cards - column.hidden) + " of " + count.text;
  if (column.min || column.max) {
    count.text += " (" + range_text(column) + ")";
    const auto cards = static_cast<long>(column.cards);
    const bool outside = (column.min && cards < *column.min) || (column.max && cards > *column.max);
    count.fill = outside ? Fill::over : Fill::calm;
  }
  return count;
}

std::string column_title(const BoardView& view, const ViewColumn& column) {
  if (column.stage != Stage::done) return column.name;
  return column.name + " (" + counted(static_cast<std::size_t>(view.done_days), "day") + ")";
}

// How many bytes of each id name its card.
std::map<std::string_view, std::size_t> unique_parts(const Board& board) {
  std::vector<std::pair<std::string, std::string_view>> ids;
  for (const CardFile& file : board.cards)
    ids.emplace_back(lower_ascii(file.card.id()), file.card.id());
  std::sort(ids.begin(), ids.end());
  const auto shared = [](std::string_view a, std::string_view b) {
    const auto ends = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(ends.first - a.begin());
  };
  std::map<std::string_view, std::size_t> parts;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    std::size_t same = 0;
    if (i > 0) same = shared(ids[i - 1].first, ids[i].first);
    if (i + 1 < ids.size()) same = std::max(same, shared(ids[i].first, ids[i + 1].first));
    parts[ids[i].second] = std::min(std::max(same + 1, kShortestId), ids[i].first.size());
  }
  return parts;
}

void add_people(std::vector<Badge>& badges, const Card& card) {
  const std::vector<std::string>& people = card.list(Field::assignees);
  const bool all = people.size() <= kMostPeople;
  const std::size_t named = all ? people.size() : kMostPeople - 1;
  for (std::size_t i = 0; i < named; ++i) badges.push_back({people[i], Weight::plain});
  if (!all) badges.push_back({"+" + std::to_string(people.size() - named), Weight::plain});
}

// A day without its year where that can be no other: within ten months.
std::string short_date(std::string_view text, Date today) {
  constexpr int kTenMonths = 300;
  const Date day = parse_date(text).value_or(today);
  const bool is_near = std::abs(day.days - today.days) < kTenMonths;
  return std::string(is_near ? text.substr(5) : text);
}

Badge due_badge(std::string_view due, Date today) {
  const bool late = due < format_date(today);
  return {(late ? "overdue " : "due ") + short_date(due, today),
          late ? Weight::urgent : Weight::notable};
}

// How many days an open card has been committed to, where that is longer than the board expects of
// its type (`sle:`). From its first commitment on, as the expectation is measured.
struct Lateness {
  int days = 0;
  int expected = 0;
};
std::optional<Lateness> lateness_of(const Card& card, const FilterContext& context) {
  const Settings& settings = *context.settings;
  if (settings.priority.sle.empty() || !is_committed(stage_of(settings, card))) return std::nullopt;
  const auto expected = set_days(settings.priority, type_of(settings, card));
  if (!expected) return std::nullopt;
  for (const Event& event : card.history) {
    const Column* column =
        event.kind == EventKind::entered ? column_named(settings, event.value) : nullptr;
    if (column == nullptr || !is_committed(column->stage)) continue;
    const int days =
        context.zone.date_of(context.now).days - context.zone.date_of(event.at).days + 1;
    if (days <= *expected) return std::nullopt;
    return Lateness{days, *expected};
  }
  return std::nullopt;
}

// What else there is to know at a glance, the most urgent first.
std::vector<Badge> badges_of(const Card& card, const FilterContext& context,
                             const std::vector<const Card*>& parts,
                             const std::vector<std::string>& blockers) {
  std::vector<Badge> badges;
  if (is_open(*context.settings, card)) {
    const Date today = context.zone.date_of(context.now);
    if (open_block(card)) badges.push_back({"blocked", Weight::urgent});
    if (!blockers.empty()) badges.push_back({"after " + join(blockers, ", "), Weight::urgent});
    const std::string_view card_class = class_of(card);
    if (card_class != kDefaultClass)
      badges.push_back(
          {std::string(card_class), card_class == "expedite" ? Weight::urgent : Weight::plain});
    if (card.has(Field::due)) badges.push_back(due_badge(card.text(Field::due), today));
    if (card.text(Field::defer_until) > format_date(today))
      badges.push_back(
          {"until " + short_date(card.text(Field::defer_until), today), Weight::notable});
  }
  add_people(badges, card);
  const Progress progress = progress_of(*context.settings, parts);
  if (progress.all() > 0)
    badges.push_back(
        {"children " + std::to_string(progress.done) + "/" + std::to_string(progress.all()),
         Weight::plain});
  return badges;
}

class Painter {
 public:
  Painter(const BoardView& view, const Board& board, const PictureWishes& wishes)
      : view_(view), wishes_(wishes), unique_(unique_parts(board)), parts_(board) {
    std::vector<std::string> values;
    for (const ViewCard& card : view.cards)
      values.push_back(marked_value(card.file->card, wishes.color_by, *card.context->settings));
    marks_ = CardMarks(wishes.color_by, board.settings, values);
  }

  Picture paint() {
    picture_.title = view_.name;
    if (!view_.filter.empty()) picture_.title += "  " + view_.filter;
    picture_.aside = counted(view_.all_cards, "card");
    for (const ViewColumn& column : view_.columns)
      picture_.columns.push_back({column_title(view_, column), count_of(column)});
    std::vector<PictureBand> bands(view_.lanes.size());
    std::vector<std::size_t> sizes(view_.lanes.size(), 0);
    for (PictureBand& band : bands) band.cells.resize(view_.columns.size());
    for (const ViewCard& card : view_.cards) {
      if (card.hidden) continue;
      add(bands[card.lane].cells[card.column], card);
      ++sizes[card.lane];
    }
    for (std::size_t i = 0; i < bands.size(); ++i) finish(std::move(bands[i]), i, sizes[i]);
    if (!wishes_.always_marked && seen_.size() < 2) remove_marks();
    add_legend();
    add_footers();
    return std::move(picture_);
  }

 private:
  void add(PictureCell& cell, const ViewCard& placed) {
    if (cell.notes.size() >= wishes_.limit) {
      ++cell.left_out;
      return;
    }
    const Card& card = placed.file->card;
    const FilterContext& context = *placed.context;
    const std::string value = marked_value(card, wishes_.color_by, *context.settings);
    const CardMark mark = marks_.mark_of(value);
    Note& note = cell.notes.emplace_back();
    note.id = card.id();
    const auto unique = unique_.find(card.id());
    if (unique != unique_.end()) note.unique = unique->second;
    note.mark = mark.letter;
    note.tint = mark.tint;
    if (is_open(*context.settings, card)) note.age = std::to_string(days_here(card, context)) + "d";
    note.title = card.title();
    const auto blockers = view_.blockers.find(card.id());
    note.badges =
        badges_of(card, context, parts_.of(card.id()),
                  blockers == view_.blockers.end() ? std::vector<std::string>{} : blockers->second);
    if (const auto late = lateness_of(card, context)) {
      note.age_weight = Weight::notable;
      note.badges.push_back(
          {"day " + std::to_string(late->days) + " of " + std::to_string(late->expected),
           Weight::notable});
    }
    note.next = placed.file == view_.next;
    has_next_ = has_next_ || note.next;
    seen_[mark.letter] = mark;
  }

  void finish(PictureBand band, std::size_t place, std::size_t cards) {
    const ViewLane& lane = view_.lanes[place];
    const bool drawn = cards > 0 || lane.kept_when_empty || view_.lanes.size() == 1;
    if (!drawn) return;
    band.name = lane.name;
    if (!lane.name.empty())
      band.count = lane.limit ? count_of(*lane.limit) : Count{std::to_string(cards), Fill::calm};
    for (std::size_t i = 0; i < lane.cells.size(); ++i) {
      if (lane.cells[i]) band.cells[i].count = count_of(*lane.cells[i]);
    }
    picture_.bands.push_back(std::move(band));
  }

  void remove_marks() {
    for (PictureBand& band : picture_.bands) {
      for (PictureCell& cell : band.cells) {
        for (Note& note : cell.notes) note.mark.clear();
      }
    }
    seen_.clear();
  }

  void add_legend() {
    for (const CardMark& mark : marks_.all()) {
      if (seen_.contains(mark.letter))
        picture_.legend.push_back({mark.letter, mark.tint, mark.value});
    }
    const auto none = seen_.find("-");
    if (none != seen_.end() && none->second.value.empty())
      picture_.legend.push_back(
          {"-", Tint::none, "no " + std::string(color_by_name(wishes_.color_by))});
    if (has_next_) picture_.next_means = "next";
  }

  void add_footers() {
    if (view_.all_cards == 0) picture_.footers.emplace_back("no cards yet");
    std::vector<std::string> exceeded;
    for (const ViewExcess& excess : view_.exceeded)
      exceeded.push_back(excess.name + " " + count_of(excess.limit).text);
    if (!exceeded.empty()) picture_.footers.push_back("over the limit: " + join(exceeded, ", "));
    for (std::string& sentence : hidden_sentences(view_))
      picture_.footers.push_back(std::move(sentence));
  }

  const BoardView& view_;
  const PictureWishes& wishes_;
  std::map<std::string_view, std::size_t> unique_;
  Parts parts_;
  CardMarks marks_ = {};
  std::map<std::string, CardMark> seen_ = {};  // marks in the picture, by their letters
  bool has_next_ = false;
  Picture picture_ = {};
};

}  // namespace

std::vector<std::string> hidden_sentences(const BoardView& view) {
  std::vector<std::string> out;
  std::map<std::string, std::size_t> hidden;  // by type
  std::vector<bool> concerned(view.columns.size(), false);
  for (const ViewCard& card : view.cards) {
    if (!card.hidden) continue;
    ++hidden[marked_value(card.file->card, ColorBy::type, *card.context->settings)];
    concerned[card.column] = view.columns[card.column].limit.has_value();
  }
  if (!hidden.empty()) {
    std::vector<std::pair<std::size_t, std::string>> counts;
    for (const auto& [type, count] : hidden) counts.emplace_back(count, type);
    std::stable_sort(counts.begin(), counts.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> words;
    for (const auto& [count, type] : counts) words.push_back(counted(count, type));
    std::vector<std::string> limits;
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
      if (concerned[i])
        limits.push_back(view.columns[i].name + " " + count_of(*view.columns[i].limit).text);
    }
    std::string sentence = "hidden: " + join(words, ", ");
    if (!limits.empty()) sentence += " (WIP counts them: " + join(limits, ", ") + ")";
    out.push_back(std::move(sentence));
  }
  std::vector<std::string> elsewhere;
  if (view.done_earlier > 0)
    elsewhere.push_back(std::to_string(view.done_earlier) + " done earlier");
  if (view.dropped > 0) elsewhere.push_back(std::to_string(view.dropped) + " dropped");
  if (view.elsewhere > 0)
    elsewhere.push_back(std::to_string(view.elsewhere) +
                        " in columns that the board does not have");
  if (!elsewhere.empty()) out.push_back("not shown: " + join(elsewhere, ", "));
  return out;
}

Picture board_picture(const BoardView& view, const Board& board, const PictureWishes& wishes) {
  return Painter(view, board, wishes).paint();
}

}  // namespace kanban::cli
