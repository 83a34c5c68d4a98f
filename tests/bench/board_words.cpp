#include "bench/board_words.hpp"

#include "base/text.hpp"

namespace kanban::bench {
namespace {

using Words = std::vector<std::string>;

// What one product is made of. `doing` reads after "when", `can` after "Let customers".
struct Vocabulary {
  std::string name;
  Words pages;
  Words doing;
  Words who;
  Words can;
  Words facts;
  Words labels;
};

const std::vector<Vocabulary>& vocabularies() {
  static const std::vector<Vocabulary> kAll{
      {"billing",
       {"the invoice list", "the credit note form", "the reminder overview", "the payment screen",
        "the tax summary", "the customer ledger"},
       {"sending an invoice", "importing a bank statement", "booking a credit note",
        "printing a reminder", "closing the month", "changing a payment term",
        "splitting a payment", "downloading the tax report"},
       {"accountants", "customers", "the sales team"},
       {"approve several invoices at once", "see open amounts by customer", "pay by instalments",
        "add a note to an invoice", "export bookings for the auditor", "set a credit limit",
        "schedule reminders", "match payments by reference"},
       {"the due date", "the last reminder", "the payment method", "the cost centre"},
       {"invoices", "tax", "bank", "export"}},
      {"portal",
       {"the login page", "the order history", "the document folder", "the price list",
        "the profile page", "the support form"},
       {"logging in", "resetting a password", "uploading a document", "searching the catalogue",
        "confirming an order", "changing the delivery address", "cancelling a subscription",
        "inviting a colleague"},
       {"customers", "resellers", "support staff"},
       {"track a delivery", "reorder in one step", "save a draft order",
        "download all documents of a year", "choose a language", "compare two offers",
        "name a deputy", "see who changed an order"},
       {"the delivery date", "the contact person", "the order number", "the discount"},
       {"login", "orders", "search", "documents"}},
      {"intranet",
       {"the phone book", "the leave calendar", "the news page", "the room plan", "the time sheet",
        "the canteen menu"},
       {"booking a meeting room", "asking for leave", "searching the phone book", "posting news",
        "filling in a time sheet", "ordering office supplies", "editing a wiki page",
        "signing the safety briefing"},
       {"employees", "team leads", "the front desk"},
       {"book a desk for a week", "see who is away", "subscribe to a news topic",
        "approve leave from an email", "find a form by its number", "report a broken device",
        "swap shifts", "keep a list of favourites"},
       {"the room size", "the remaining leave", "the editor's name", "the opening hours"},
       {"calendar", "rooms", "search", "forms"}},
      {"mobile",
       {"the start screen", "the map view", "the delivery list", "the photo gallery",
        "the message inbox", "the upload queue"},
       {"scanning a barcode", "taking a photo", "signing a delivery note",
        "sending offline changes", "opening a push message", "sharing a location",
        "switching accounts", "paying with a saved card"},
       {"drivers", "field engineers", "customers"},
       {"work without a signal", "sign with a finger", "dictate a note", "see the next stop",
        "scan several parcels at once", "use dark mode", "call the customer from the order",
        "attach a short video"},
       {"the battery level", "the last upload", "the driver's name", "the traffic"},
       {"offline", "camera", "push", "maps"}},
  };
  return kAll;
}

const Words kCircumstances{"on Safari 17",
                           "on Android tablets",
                           "after the 2.3 update",
                           "with an accent in a name",
                           "for customers without an email address",
                           "in the Spanish version",
                           "behind a company proxy",
                           "on the first of the month",
                           "with more than 500 rows",
                           "for read-only users",
                           "over a slow connection",
                           "after an hour of inactivity"};
const Words kParties{"the bank", "the hosting provider", "the tax adviser", "the print shop",
                     "the data protection officer"};
const Words kTopics{"the new contract",       "last week's outage", "the price increase",
                    "the change of address",  "the test account",   "the retention of old files",
                    "the maintenance window", "the yearly audit"};
const Words kSystems{"the mail gateway", "the staging server",  "the payment service",
                     "the file store",   "the sign-on service", "the backup host"};
const Words kLanguages{"Spanish", "German", "French"};
const Words kSince{"It has been so since Monday.", "It began last week.",
                   "It began with the last release.", "It happens now and then.",
                   "It happens every time."};
const Words kHelps{"Reloading the page helps.", "Trying a second time works.",
                   "There is no way around it yet.", "We do it by hand meanwhile.",
                   "Another browser works."};
const Words kValue{"saves about ten minutes a day", "answers the most frequent call we get",
                   "was promised in the last user meeting", "is needed for the yearly audit",
                   "replaces a spreadsheet that nobody maintains"};

const std::string& pick(Random& random, const Words& words) {
  return words[random.below(words.size())];
}

bool chance(Random& random, std::uint64_t percent) { return random.below(100) < percent; }

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

void tell_bug(Random& random, const Vocabulary& words, Story& story) {
  const std::string& page = pick(random, words.pages);
  const std::string& doing = pick(random, words.doing);
  const std::string& circumstance = pick(random, kCircumstances);
  switch (random.below(8)) {
    case 0: story.title = capital(page) + " stays empty " + circumstance; break;
    case 1: story.title = capital(page) + " is slow " + circumstance; break;
    case 2: story.title = capital(page) + " shows old data " + circumstance; break;
    case 3: story.title = capital(page) + " cannot be printed " + circumstance; break;
    case 4: story.title = "Error message when " + doing + " " + circumstance; break;
    case 5: story.title = capital(doing) + " fails " + circumstance; break;
    case 6: story.title = "Nothing happens when " + doing + " " + circumstance; break;
    default: story.title = capital(doing) + " takes minutes " + circumstance; break;
  }
  story.type = "bug";
  story.description = "A caller met this " + circumstance + ". " + pick(random, kSince) +
                      "\nTo see it, sign in as the test user of " + words.name +
                      " and take the same steps." + pick(random, kHelps);
  story.acceptance = {"works " + circumstance, "the cause is written down here",
                      "the caller has been told"};
  story.labels.push_back(chance(random, 50) ? "regression" : "usability");
}

void tell_story(Random& random, const Vocabulary& words, Story& story) {
  const std::string& who = pick(random, words.who);
  const std::string& page = pick(random, words.pages);
  if (chance(random, 60)) {
    const std::string& can = pick(random, words.can);
    story.title = "Let " + who + " " + can;
    story.acceptance = {who + " can " + can, "the help page explains it", "works on a phone"};
  } else {
    const std::string& fact = pick(random, words.facts);
    story.title = "Show " + fact + " on " + page;
    story.acceptance = {fact + " is shown", "an empty value shows a dash",
                        "it is in the export too"};
  }
  story.type = "story";
  story.description =
      "Asked for by " + who + ". It " + pick(random, kValue) +
      ".\nA first version may leave out the settings page; support checks the wording.";
}

void tell_task(Random& random, const Vocabulary& words, Story& story) {
  const std::string& page = pick(random, words.pages);
  switch (random.below(5)) {
    case 0:
      story.title = "Contact " + pick(random, kParties) + " about " + pick(random, kTopics);
      break;
    case 1: story.title = "Renew the certificate of " + pick(random, kSystems); break;
    case 2: story.title = "Write a help page about " + pick(random, words.doing); break;
    case 3: story.title = "Try " + page + " with a screen reader"; break;
    default: story.title = "Translate " + page + " into " + pick(random, kLanguages); break;
  }
  story.type = "task";
  story.acceptance = {"done and noted here"};
}

}  // namespace

Story StoryTeller::draw() {
  static constexpr int kTries = 40;
  Story story = draw_any();
  for (int i = 0; i < kTries && told_.count(story.title) > 0; ++i) story = draw_any();
  told_.insert(story.title);
  return story;
}

Story StoryTeller::draw_any() {
  // Most calls are about what earns the money and what everybody uses.
  static const std::vector<std::size_t> kShare{0, 0, 0, 1, 1, 1, 1, 2, 3, 3};
  const Vocabulary& words = vocabularies()[kShare[random_.below(kShare.size())]];
  Story story;
  story.product = words.name;
  story.labels.push_back(pick(random_, words.labels));
  const std::uint64_t kind = random_.below(100);
  if (kind < 50) {
    tell_bug(random_, words, story);
  } else if (kind < 82) {
    tell_story(random_, words, story);
  } else {
    tell_task(random_, words, story);
  }
  return story;
}

const std::vector<std::string>& client_names() {
  static const Words kNames{"acme",          "alba-foods",   "brightside",   "casa-verde",
                            "delta-print",   "eastgate",     "fjord-lines",  "globex",
                            "granada-water", "harbour-bank", "iris-clinic",  "juniper-school",
                            "kestrel-air",   "lumen-energy", "maple-law",    "nordic-wool",
                            "oak-hotels",    "pluma-books",  "quarry-stone", "riverbank"};
  return kNames;
}

std::string block_reason(Random& random) {
  static const Words kReasons{"waiting for the vendor",      "waiting for a test account",
                              "the client has not answered", "the staging server is down",
                              "legal has to agree first",    "needs the new price list"};
  return pick(random, kReasons);
}

std::string comment_text(Random& random) {
  static const Words kTexts{"Two more callers today.",
                            "Could see it on the test system.",
                            "The client sent a screenshot and asks when to expect an answer.",
                            "Not in the old version, so the last release did it.",
                            "Talked it over with support: the small solution is enough.",
                            "The logs show a timeout after thirty seconds.",
                            "Needs a line in the release notes."};
  return pick(random, kTexts);
}

std::string drop_reason(Random& random) {
  static const Words kReasons{"nobody asked again", "works as described in the manual",
                              "cannot be seen any more since the last release",
                              "not worth the effort"};
  return pick(random, kReasons);
}

}  // namespace kanban::bench
