// kanban complain — record what a client complains of.
#include "ops/complain.hpp"

#include "base/text.hpp"
#include "cli/planner.hpp"

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
     .help = "When the client said it, such as 2026-11-18 or 2026-11-18T09:30:00Z"},
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

// The instant that --date names: the beginning of a day here, or a time in full.
Result<std::optional<Instant>> time_of(Planner& planner, const Values& values) {
  if (!values.has("--date")) return std::optional<Instant>{};
  const std::string_view text = values.text("--date");
  std::optional<Instant> said;
  if (const auto day = parse_date(text); day.ok()) {
    TRY_ASSIGN(const TimeZone zone, TimeZone::find(planner.settings().time_zone));
    said = zone.start_of(*day);
  } else if (const auto instant = parse_instant(text); instant.ok()) {
    said = *instant;
  }
  if (said && *said <= planner.now()) return said;
  return make_error(ErrorKind::usage, "bad-value",
                    said ? "--date " + printable(text) + " has not come yet"
                         : "--date takes a day or a time, not '" + printable(text) + "'")
      .hint("write it as 2026-11-18, or 2026-11-18T09:30:00Z");
}

// Links the complaint to the card: who complained is affected by it.
void affect(Planner& planner, const CardFile& file, const Card& complaint, Planned& planned) {
  Card about = file.card;
  if (!add_complainant(about, complaint)) return;
  planned.news.push_back({std::string(about.id()),
                          "affects " + counted(about.list(Field::clients).size(), "client"),
                          std::string(about.title())});
  planner.change(file, std::move(about));
}

Result<Planned> plan(Planner& planner, const Values& values) {
  NewComplaint wanted;
  wanted.client = values.text("client");
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
  if (about) affect(planner, *about, card, planned);
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
