#include "order/review.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kanban {
namespace {

constexpr std::size_t kTop = 10;    // cards so near the top should be known and small
constexpr Hundredths kLarge = 300;  // times the usual size

bool has_need(const Card& card, const std::string& need) {
  if (need == "need") return card.has(Field::so_that) || card.has(Field::description);
  const auto field = find_field(need);
  return field && card.has(*field);
}

std::vector<std::string> lacking(const PrioritySettings& settings, const Card& card,
                                 std::size_t place) {
  std::vector<std::string> needs;
  for (const ReadyRule& rule : settings.ready) {
    if (place > static_cast<std::size_t>(rule.top)) continue;
    for (const std::string& need : rule.needs) {
      const bool known = std::find(needs.begin(), needs.end(), need) != needs.end();
      if (!known && !has_need(card, need)) needs.push_back(need);
    }
  }
  return needs;
}

// The middle size of what waits, in hundredths; 0 where few cards have one.
Hundredths usual_size(const PullOrder& order) {
  std::vector<Hundredths> sizes;
  for (const Waiting& card : order.cards) {
    const auto size = read_hundredths(card.card().text(Field::size));
    if (size && *size > 0) sizes.push_back(*size);
  }
  if (sizes.size() < 3) return 0;
  std::sort(sizes.begin(), sizes.end());
  return sizes[(sizes.size() - 1) / 2];
}

void add(Finding& finding, Concern concern, std::string why) {
  finding.concerns.push_back(concern);
  finding.why.push_back(std::move(why));
}

std::string unknown_words(const std::vector<std::string>& flags) {
  static constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"clients?", "clients"}, {"due?", "due date"}, {"sle?", "usual time"}, {"impact?", "impact"}};
  std::string words;
  for (const auto& [flag, word] : kWords) {
    if (std::find(flags.begin(), flags.end(), flag) == flags.end()) continue;
    words += (words.empty() ? "" : ", ") + std::string(word);
  }
  return words + " unknown";
}

void judge_review(Finding& finding, const Moment& moment) {
  const Review& review = finding.review;
  const std::string last = "last decided " + format_date(review.last);
  const int waits = moment.today().days - moment.zone.date_of(finding.file->card.created).days;
  if (review.expired) {
    add(finding, Concern::expired,
        "waits " + counted(static_cast<std::size_t>(std::max(0, waits)), "day") + ", " + last);
  } else if (review.overdue) {
    add(finding, Concern::overdue, "decision was due " + format_date(*review.due) + ", " + last);
  } else if (review.is_due) {
    add(finding, Concern::due, "decision is due today, " + last);
  }
}

Finding finding_of(const Board& board, const Waiting& card, std::size_t place, Hundredths usual,
                   const Moment& moment, const Doubles& doubles) {
  const PrioritySettings& settings = board.settings.priority;
  Finding finding;
  finding.file = card.facts.file;
  finding.place = place;
  finding.review = review_of(settings, card.card(), moment);
  judge_review(finding, moment);
  const auto needs = lacking(settings, card.card(), place);
  if (!needs.empty()) add(finding, Concern::not_ready, "lacks " + join(needs, ", "));
  const auto& missing = card.facts.missing;
  if (place <= kTop && card.group == OrderGroup::not_scored) {
    add(finding, Concern::unknown, "not scored: needs " + model_inputs(settings));
  } else if (place <= kTop && !missing.empty()) {
    add(finding, Concern::unknown, unknown_words(missing));
  }
  const auto twin = doubles.find(card.id());
  if (twin != doubles.end()) add(finding, Concern::duplicate, twin->second);
  const auto size = read_hundredths(card.card().text(Field::size));
  if (place <= kTop && usual > 0 && size && *size * 100 >= usual * kLarge)
    add(finding, Concern::large,
        "size " + std::string(card.card().text(Field::size)) + " where " + short_hundredths(usual) +
            " is usual");
  return finding;
}

}  // namespace

Review review_of(const PrioritySettings& settings, const Card& card, const Moment& moment) {
  Review review;
  Instant last = card.created;
  review.decision = "created";
  std::optional<Date> until;
  for (const Event& event : card.history) {
    const bool decided = event.kind == EventKind::decided;
    if ((!decided && event.kind != EventKind::entered) || event.at > moment.now) continue;
    if (event.at < last || (!decided && event.at == card.created)) continue;
    last = event.at;
    review.decision = decided ? event.value : "moved";
    until = event.until;
  }
  review.last = moment.zone.date_of(last);
  if (until) {
    review.due = until;
  } else if (settings.review_every) {
    review.due = Date{review.last.days + *settings.review_every};
  }
  const Date today = moment.today();
  review.is_due = review.due && *review.due <= today;
  review.overdue = review.due && *review.due < today;
  const bool promised = until && *until >= today;
  review.expired = settings.review_expire && !promised &&
                   today.days - review.last.days > *settings.review_expire;
  return review;
}

std::vector<Finding> findings_of(const Board& board, const PullOrder& order, const Moment& moment,
                                 const Doubles& doubles) {
  std::vector<Finding> findings;
  const Hundredths usual = usual_size(order);
  for (std::size_t i = 0; i < order.cards.size(); ++i) {
    Finding finding = finding_of(board, order.cards[i], i + 1, usual, moment, doubles);
    if (!finding.concerns.empty()) findings.push_back(std::move(finding));
  }
  for (const CardFile* file : order.deferred) {
    Finding finding{file, 0, review_of(board.settings.priority, file->card, moment), {}, {}};
    judge_review(finding, moment);
    if (!finding.concerns.empty()) findings.push_back(std::move(finding));
  }
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return a.concerns.front() < b.concerns.front();
  });
  return findings;
}

bool is_broken(const Finding& finding) { return finding.concerns.front() <= Concern::overdue; }

}  // namespace kanban
