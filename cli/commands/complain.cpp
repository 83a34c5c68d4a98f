// kanban complain — record what a client complains of.
#include "ops/complain.hpp"

#include "base/text.hpp"
#include "cli/planner.hpp"
#include "cli/spellings.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "client", .kind = ArgKind::client, .help = "Who complains", .required = true},
    {.name = "words",
     .help = "What the client says; standard input when left out",
     .repeated = true},
    {.name = "--card",
     .kind = ArgKind::card,
     .value = "CARD",
     .help = "The card that it is about; its clients include the complainant from now on"},
    {.name = "--channel", .value = "CHANNEL", .help = "How it came in: phone, mail, visit"},
    {.name = "--date",
     .kind = ArgKind::date,
     .value = "DAY|TIME",
     .help = "When the client said it: 2026-11-18, yesterday, -3d, 2026-11-18T09:30:00+01:00"},
    {.name = "--product",
     .short_name = "-p",
     .kind = ArgKind::product,
     .value = "PRODUCT",
     .help = "Which product it is about, where the card does not say"},
};

const Example kExamples[] = {
    {"kanban complain acme \"VAT is wrong\" --card BUG-12", "One more who suffers from BUG-12"},
    {"kanban complain globex \"Nobody calls back\" --channel phone --date 2026-11-18",
     "About nothing that is known yet"},
};

// Days from today: "today", "yesterday", "-3d", "-2w".
std::optional<std::int32_t> days_back(std::string_view text) {
  if (text == "today") return 0;
  if (text == "yesterday") return 1;
  const bool counts =
      text.size() > 2 && text.front() == '-' && (text.back() == 'd' || text.back() == 'w');
  const auto count = counts ? parse_count(text.substr(1, text.size() - 2)) : std::nullopt;
  if (!count || *count > 100000) return std::nullopt;
  return static_cast<std::int32_t>(*count) * (text.back() == 'w' ? 7 : 1);
}

// A time with its zone, such as 2026-11-18T09:30:00Z or 2026-11-18 10:30+01:00.
std::optional<Instant> time_in_zone(std::string_view text) {
  constexpr std::size_t kDay = 10;  // "2026-11-18"
  const bool zoned = text.size() > kDay && text.substr(kDay).find_first_of("Z+-") != text.npos;
  const auto time = parse_foreign_instant(text);
  return zoned && time.ok() ? std::optional(*time) : std::nullopt;
}

// The instant that `text` names: the beginning of a day here, or a time.
Result<std::optional<Instant>> instant_of(Planner& planner, std::string_view text) {
  TRY_ASSIGN(const Date today, planner.today());
  std::optional<Date> day;
  if (const auto back = days_back(text)) day = Date{today.days - *back};
  if (const auto date = parse_date(text); date.ok()) day = *date;
  if (!day) return time_in_zone(text);
  TRY_ASSIGN(const TimeZone zone, TimeZone::find(planner.settings().time_zone));
  return std::optional(zone.start_of(*day));
}

// A complaint of the last century would stand before everything by its age.
constexpr std::int64_t kOldest = std::int64_t{10} * 366 * 24 * 3600;  // seconds

Result<std::optional<Instant>> time_of(Planner& planner, const Values& values) {
  if (!values.has("--date")) return std::optional<Instant>{};
  const std::string_view text = values.text("--date");
  TRY_ASSIGN(const std::optional<Instant> said, instant_of(planner, text));
  if (!said) {
    return make_error(ErrorKind::usage, "bad-value",
                      "--date takes a day or a time, not '" + printable(text) + "'")
        .hint("write it as 2026-11-18, yesterday, -3d, 2026-11-18T09:30:00Z or with +01:00");
  }
  if (*said > planner.now()) {
    return make_error(ErrorKind::usage, "bad-value",
                      "--date " + printable(text) + " has not come yet")
        .hint("leave it out for now");
  }
  if (said->seconds < planner.now().seconds - kOldest) {
    return make_error(ErrorKind::usage, "bad-value",
                      "--date " + printable(text) + " is more than ten years ago")
        .hint(
            "its age would put it before everything else: leave --date out, and say in the words "
            "when it was");
  }
  return said;
}

Result<Planned> plan(Planner& planner, const Values& values) {
  NewComplaint wanted;
  TRY_ASSIGN(wanted.client, client_as_spelled(planner, std::string(values.text("client"))));
  wanted.words = join(values.list("words"), " ");
  if (wanted.words.empty() && !planner.session().world().in_is_terminal)
    wanted.words = trim(planner.session().world().read_in());
  wanted.channel = values.text("--channel");
  wanted.product = values.text("--product");
  TRY_ASSIGN(wanted.said, time_of(planner, values));
  std::optional<CardFile> about;
  if (values.has("--card")) {
    TRY_ASSIGN(about, planner.find(values.text("--card")));
    wanted.about = &about->card;
  }
  TRY_ASSIGN(const Date today, planner.today());
  TRY_ASSIGN(std::string id, planner.new_id());
  TRY_ASSIGN(Card card,
             new_complaint(planner.settings(), id, wanted, planner.stamp(values), today));
  Planned planned;
  std::string what = "complaint of " + std::string(card.text(Field::client));
  if (about) what += " about " + std::string(about->card.id());
  if (about && !is_open(planner.settings(), about->card))
    what += ", which is in " + std::string(about->card.column());
  planned.news.push_back({id, std::move(what), std::string(card.title())});
  planner.create(std::move(card));
  return planned;
}

}  // namespace

extern const Command complain_command;
const Command complain_command{
    .name = "complain",
    .group = "owner",
    .summary = "Record what a client complains of",
    .details =
        "A complaint is a card of its own, of the type `complaint`. What a client says again is a "
        "further complaint; each client counts once in the reach of the card that it is about. "
        "When that card is done, the clients to tell are listed.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write | Group::limits,
    .effect = Effect::changes_board,
    .plan = plan};

}  // namespace kanban::cli
