#include "cli/problem_view.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "base/width.hpp"
#include "cli/similar_view.hpp"
#include "model/incidents.hpp"
#include "ops/complain.hpp"
#include "render/json_values.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kLabel = 12;
constexpr std::size_t kNamed = 2;    // clients of an incident that are named
constexpr std::size_t kToTell = 10;  // people that are named

using Files = std::vector<const CardFile*>;

std::string row(const std::string& label, const std::string& text) {
  return "  " + pad_to_width(label, kLabel) + printable(text) + "\n";
}

// What is counted of a problem and its open incidents.
struct Count {
  std::map<std::string, std::size_t> clients = {};  // how many cards name each
  std::size_t entries = 0;

  explicit Count(const Card& problem, const Files& incidents) {
    take(problem);
    for (const CardFile* file : incidents) take(file->card);
  }

  void take(const Card& card) {
    for (const std::string& client : clients_of(card)) {
      ++clients[client];
      ++entries;
    }
  }

  // Those that more than one card names.
  std::vector<std::string> repeated() const {
    std::vector<std::string> names;
    for (const auto& [client, cards] : clients) {
      if (cards > 1) names.push_back(client);
    }
    return names;
  }
};

// "12 when it is done: acme, globex …"; empty where there is nobody.
std::string tell_words(const std::vector<std::string>& people) {
  if (people.empty()) return {};
  const std::size_t named = std::min(people.size(), kToTell);
  const std::string text = std::to_string(people.size()) +
                           " when it is done: " + join(std::span(people).first(named), ", ");
  return named == people.size() ? text : text + " +" + std::to_string(people.size() - named);
}

// "acme, globex +9", or "12 clients" where reach says so; empty where nobody is named.
std::string clients_words(const Card& card) {
  const std::vector<std::string> clients = clients_of(card);
  if (clients.empty()) {
    return card.has(Field::reach) ? std::string(card.text(Field::reach)) + " affected" : "";
  }
  std::string text;
  for (std::size_t i = 0; i < std::min(kNamed, clients.size()); ++i)
    text += (i > 0 ? ", " : "") + clients[i];
  if (clients.size() > kNamed) text += " +" + std::to_string(clients.size() - kNamed);
  return text;
}

std::string day_of(const OrderedBoard& ordered, Instant at) {
  return format_date(ordered.moment.zone.date_of(at));
}

std::string incident_lines(const OrderedBoard& ordered, const Files& incidents, std::size_t width) {
  std::vector<std::vector<std::string>> rows;
  for (const CardFile* file : incidents) {
    rows.push_back({printable(file->card.id()), clients_words(file->card),
                    state_words(ordered.board.settings, file->card, ordered.moment.now),
                    printable(file->card.title())});
  }
  std::vector<std::size_t> widths(3, 0);
  for (const auto& cells : rows) {
    for (std::size_t i = 0; i < widths.size(); ++i)
      widths[i] = std::max(widths[i], display_width(printable(cells[i])));
  }
  std::string text;
  for (const auto& cells : rows) {
    std::string line = "    ";
    for (std::size_t i = 0; i < widths.size(); ++i)
      line += pad_to_width(printable(cells[i]), widths[i]) + (widths[i] > 0 ? "  " : "");
    line += cells.back();
    text += (width > 0 ? cut_to_width(line, width) : line) + "\n";
  }
  return text;
}

std::string clients_line(const Count& count) {
  const auto repeated = count.repeated();
  std::string text = std::to_string(count.clients.size()) + " different";
  if (repeated.empty()) return text;
  text += "; " + repeated.front();
  if (repeated.size() > 1) text += " and " + counted(repeated.size() - 1, "other");
  return text + " named more than once";
}

std::string alone_line(const OrderedBoard& ordered, const CardFile& problem) {
  const std::size_t together = ordered.order.place_of(problem.card.id());
  if (together == 0) return {};
  std::vector<std::string> places;
  for (const std::size_t place : places_alone(ordered, problem.card)) {
    if (place > 0) places.push_back(std::to_string(place));
  }
  if (places.empty()) return {};
  const bool many = places.size() > 1;
  return std::string(many ? "each would stand at " : "it would stand at ") + join(places, ", ") +
         "; together at " + std::to_string(together);
}

// What came back after the problem was mended, a line each.
struct Back {
  const CardFile* file = nullptr;
  Instant at = {};
};

std::vector<Back> came_back(const OrderedBoard& ordered, const Card& problem,
                            const Files& incidents) {
  std::vector<Back> back;
  const auto mended = mended_at(ordered.board.settings, problem);
  if (!mended) return back;
  for (const CardFile* file : incidents) {
    const auto at = came_back_at(ordered.board.settings, file->card, *mended);
    if (at) back.push_back({file, *at});
  }
  return back;
}

// How far a problem is understood.
std::string state_of(const OrderedBoard& ordered, const Card& problem) {
  if (!is_open(ordered.board.settings, problem)) {
    const auto mended = mended_at(ordered.board.settings, problem);
    return mended ? "mended on " + day_of(ordered, *mended) : "dropped";
  }
  if (problem.has(Field::known_error)) return "known error";
  return problem.has(Field::cause) ? "cause known" : "cause unknown";
}

std::string head(const OrderedBoard& ordered, const CardFile& problem) {
  const Card& card = problem.card;
  std::vector<std::string> parts;
  if (card.has(Field::product)) parts.emplace_back(card.text(Field::product));
  const std::size_t place = ordered.order.place_of(card.id());
  if (place > 0) {
    parts.push_back("place " + std::to_string(place) + " of " +
                    std::to_string(ordered.order.cards.size()));
  } else {
    parts.push_back("in '" + std::string(card.column()) + "'");
  }
  Instant since = card.created;
  for (const CardFile* file : open_incidents_of(ordered.board, card))
    since = std::min(since, file->card.created);
  if (is_open(ordered.board.settings, card)) {
    const std::int64_t days =
        std::max<std::int64_t>(0, ordered.moment.now.seconds - since.seconds) / kSecondsPerDay;
    parts.push_back("open " + std::to_string(days) + " d");
  }
  return printable(card.id()) + "  " + printable(card.title()) + "  (" +
         printable(join(parts, ", ")) + ")\n";
}

Json place_or_null(std::size_t place) { return place == 0 ? Json::null() : json_count(place); }

Json incidents_json(const OrderedBoard& ordered, const Card& problem, const Files& incidents) {
  const auto back = came_back(ordered, problem, incidents);
  Json all = Json::array();
  for (const CardFile* file : incidents) {
    const auto again =
        std::find_if(back.begin(), back.end(), [&](const Back& one) { return one.file == file; });
    all.push(Json::object()
                 .set("id", Json::string(file->card.id()))
                 .set("title", Json::string(file->card.title()))
                 .set("column", Json::string(file->card.column()))
                 .set("open", Json::boolean(is_open(ordered.board.settings, file->card)))
                 .set("clients", json_texts(clients_of(file->card)))
                 .set("came_back", again == back.end() ? Json::null()
                                                       : Json::string(format_instant(again->at))));
  }
  return all;
}

}  // namespace

std::vector<std::size_t> places_alone(const OrderedBoard& ordered, const Card& problem) {
  Board board = ordered.board;
  std::erase_if(board.cards, [&](const CardFile& file) { return file.card.id() == problem.id(); });
  const Rules rules(board.settings);
  const PullOrder order = pull_order(board, rules, ordered.moment);
  std::vector<std::size_t> places;
  for (const CardFile* file : open_incidents_of(ordered.board, problem))
    places.push_back(order.place_of(file->card.id()));
  return places;
}

std::string problem_text(const OrderedBoard& ordered, const CardFile& problem, std::size_t width) {
  const Card& card = problem.card;
  const Settings& settings = ordered.board.settings;
  const Files incidents = incidents_of(ordered.board, card);
  const Files open = open_incidents_of(ordered.board, card);
  const Count count(card, is_open(settings, card) ? open : incidents);
  std::string text = head(ordered, problem);
  text +=
      row("gathers", incidents.empty()
                         ? "nothing yet: kanban problem " + std::string(card.id()) + " --from CARDS"
                         : counted(incidents.size(), "card") + " (" + std::to_string(open.size()) +
                               " open) with " + counted(count.entries, "entry") + " of clients");
  text += incident_lines(ordered, incidents, width);
  if (count.entries > 0) text += row("clients", clients_line(count));
  text += row("state", state_of(ordered, card));
  text += row("cause", card.has(Field::cause) ? std::string(card.text(Field::cause)) : "unknown");
  text += row("workaround",
              card.has(Field::workaround) ? std::string(card.text(Field::workaround)) : "none");
  const std::string told = tell_words(whom_to_tell(ordered.board, card).whom);
  if (!told.empty()) text += row("tell", told);
  const std::string alone = alone_line(ordered, problem);
  if (!alone.empty()) text += row("alone", alone);
  for (const Back& back : came_back(ordered, card, incidents)) {
    text += row("came back", std::string(back.file->card.id()) + " on " + day_of(ordered, back.at) +
                                 ", mended on " + day_of(ordered, *mended_at(settings, card)));
  }
  return text;
}

Json problem_json(const OrderedBoard& ordered, const CardFile& problem) {
  const Card& card = problem.card;
  const Settings& settings = ordered.board.settings;
  const Files incidents = incidents_of(ordered.board, card);
  const Files open = open_incidents_of(ordered.board, card);
  const Count count(card, is_open(settings, card) ? open : incidents);
  std::vector<std::string> clients;
  for (const auto& [client, cards] : count.clients) clients.push_back(client);
  Json alone = Json::array();
  for (const std::size_t place : places_alone(ordered, card)) alone.push(place_or_null(place));
  return Json::object()
      .set("id", Json::string(card.id()))
      .set("title", Json::string(card.title()))
      .set("product", json_text_or_null(card.text(Field::product)))
      .set("column", Json::string(card.column()))
      .set("place", place_or_null(ordered.order.place_of(card.id())))
      .set("state", Json::string(state_of(ordered, card)))
      .set("known_error", Json::boolean(card.has(Field::known_error)))
      .set("cause", json_text_or_null(card.text(Field::cause)))
      .set("workaround", json_text_or_null(card.text(Field::workaround)))
      .set("incidents", incidents_json(ordered, card, incidents))
      .set("entries", json_count(count.entries))
      .set("clients", json_texts(clients))
      .set("repeated", json_texts(count.repeated()))
      .set("tell", json_texts(whom_to_tell(ordered.board, card).whom))
      .set("alone", std::move(alone));
}

Table incidents_table(const OrderedBoard& ordered, const Card& problem) {
  const auto text = [](std::string value) { return Cell{std::move(value), {}}; };
  const Files incidents = incidents_of(ordered.board, problem);
  const auto back = came_back(ordered, problem, incidents);
  Table table;
  table.columns = {{"id", "ID", CellKind::id},
                   {"state", "STATE", CellKind::text},
                   {"column", "COLUMN", CellKind::text},
                   {"clients", "CLIENTS", CellKind::list},
                   {"came_back", "CAME BACK", CellKind::instant},
                   {"title", "TITLE", CellKind::text}};
  for (const CardFile* file : incidents) {
    const Card& card = file->card;
    const auto again =
        std::find_if(back.begin(), back.end(), [&](const Back& one) { return one.file == file; });
    table.rows.push_back({text(std::string(card.id())),
                          text(state_words(ordered.board.settings, card, ordered.moment.now)),
                          text(std::string(card.column())),
                          {{}, clients_of(card)},
                          text(again == back.end() ? "" : format_instant(again->at)),
                          text(std::string(card.title()))});
  }
  return table;
}

Table problems_table(const OrderedBoard& ordered) {
  const Settings& settings = ordered.board.settings;
  const auto text = [](std::string value) { return Cell{std::move(value), {}}; };
  Table table;
  table.columns = {
      {"place", "#", CellKind::number},        {"id", "ID", CellKind::id},
      {"incidents", "OPEN", CellKind::number}, {"clients", "CLIENTS", CellKind::number},
      {"state", "STATE", CellKind::text},      {"column", "COLUMN", CellKind::text},
      {"product", "PRODUCT", CellKind::text},  {"title", "TITLE", CellKind::text}};
  std::vector<std::pair<std::size_t, const CardFile*>> found;
  for (const CardFile& file : ordered.board.cards) {
    if (!is_open(settings, file.card) || !is_problem(settings, file.card)) continue;
    const std::size_t place = ordered.order.place_of(file.card.id());
    found.emplace_back(place == 0 ? ordered.order.cards.size() + 1 : place, &file);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [at, file] : found) {
    const Card& card = file->card;
    const Files open = open_incidents_of(ordered.board, card);
    const std::size_t place = ordered.order.place_of(card.id());
    table.rows.push_back(
        {text(place == 0 ? "" : std::to_string(place)), text(std::string(card.id())),
         text(std::to_string(open.size())), text(std::to_string(Count(card, open).clients.size())),
         text(state_of(ordered, card)), text(std::string(card.column())),
         text(std::string(card.text(Field::product))), text(std::string(card.title()))});
  }
  return table;
}

}  // namespace kanban::cli
