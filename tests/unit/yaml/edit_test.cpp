#include "yaml/edit.hpp"

#include <catch2/catch.hpp>

#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

Card card_of(std::string_view text) {
  auto parsed = parse_card(text, "card.yaml");
  if (!parsed.ok()) FAIL(text << parsed.error().code << ": " << parsed.error().message);
  return parsed->card;
}

// `text` after `change` was made to its card in place.
template <typename Change>
std::string edited(const std::string& text, Change change) {
  Card card = card_of(text);
  change(card);
  const auto out = edit_card(text, card, "card.yaml");
  if (!out.ok())
    return out.error().code + ": " + out.error().message +
           (out.error().details.empty() ? "" : out.error().details[0]);
  CHECK(card_of(*out).extras.size() == card.extras.size());
  return *out;
}

Event entered(std::string_view at, std::string by, std::string column) {
  return Event{.at = parse_instant(at).value(), .by = std::move(by), .value = std::move(column)};
}

const std::string kCard = R"(# yaml-language-server: $schema=card.schema.json
id: k7f3q2
title: Login loops   # as the client said
type: bug
created: 2026-11-18T09:14:03Z

column: develop # since monday

class: 'standard'

labels: [ login,  "safari" ]  # both

clients:
  # the first
  - acme
  - globex # large

description: |
    Indented by four.

    Twice.

history:
- {at: 2026-11-18T09:14:03Z, by: sara, column: intake}
- {at: 2026-11-19T07:58:41Z, by: paula, column: develop}
)";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t place = text.find(from);
  REQUIRE(place != std::string::npos);
  return text.replace(place, from.size(), to);
}

TEST_CASE("an edit that changes nothing gives the same bytes") {
  CHECK(edited(kCard, [](Card&) {}) == kCard);
}

TEST_CASE("a move changes one line and adds one") {
  const std::string out = edited(kCard, [](Card& card) {
    card.set_text(Field::column, "done");
    card.history.push_back(entered("2026-11-20T10:00:00Z", "bo", "done"));
  });
  CHECK(out == replaced(kCard, "column: develop #", "column: done #") +
                   "- {at: 2026-11-20T10:00:00Z, by: bo, column: done}\n");
}

TEST_CASE("a changed scalar keeps its quotes where they can hold the new text") {
  const auto set = [](Field field, std::string value) {
    return edited(kCard, [&](Card& card) { card.set_text(field, value); });
  };
  CHECK(set(Field::class_of_service, "expedite") == replaced(kCard, "'standard'", "'expedite'"));
  CHECK(set(Field::title, "Other words") == replaced(kCard, "Login loops", "Other words"));
  CHECK(set(Field::title, "a: b #c") == replaced(kCard, "Login loops", "\"a: b #c\""));
  CHECK(set(Field::type, "yes") == replaced(kCard, "type: bug", "type: \"yes\""));
  CHECK(set(Field::description, "One\n\nTwo") ==
        replaced(kCard, "    Indented by four.\n\n    Twice.", "    One\n\n    Two"));
  CHECK(set(Field::description, "ends\n") ==
        replaced(kCard, "|\n    Indented by four.\n\n    Twice.", "\"ends\\n\""));
}

TEST_CASE("entries of a flow list come and go on their line") {
  CHECK(edited(kCard, [](Card& card) { card.add(Field::labels, "mac"); }) ==
        replaced(kCard, "[ login,  \"safari\" ]", "[login, mac, \"safari\"]"));
  CHECK(edited(kCard, [](Card& card) { card.remove(Field::labels, "login"); }) ==
        replaced(kCard, "[ login,  \"safari\" ]", "[\"safari\"]"));
}

TEST_CASE("entries of a block list come and go with their line") {
  CHECK(edited(kCard, [](Card& card) { card.add(Field::clients, "big"); }) ==
        replaced(kCard, "  - acme\n", "  - acme\n  - big\n"));
  CHECK(edited(kCard, [](Card& card) { card.add(Field::clients, "zed"); }) ==
        replaced(kCard, "# large\n", "# large\n  - zed\n"));
  CHECK(edited(kCard, [](Card& card) { card.remove(Field::clients, "globex"); }) ==
        replaced(kCard, "  - globex # large\n", ""));
}

TEST_CASE("a row that is ticked changes alone") {
  const std::string text = kCard + "\nacceptance:\n- \"[ ] one\" # c\n- '[ ] two'\n- [ ] three\n";
  const std::string good = replaced(text, "- [ ] three\n", "- \"[ ] three\"\n");
  const auto out = edited(good, [](Card& card) {
    card.set_list(Field::acceptance, {"[x] one", "[ ] two", "[ ] three", "[ ] four"});
  });
  CHECK(out == replaced(good, "[ ] one", "[x] one") + "- \"[ ] four\"\n");
  CHECK(edited(good, [](Card& card) {
          card.set_list(Field::acceptance, {"[ ] one", "[x] two", "[ ] three"});
        }) == replaced(good, "'[ ] two'", "'[x] two'"));
}

TEST_CASE("a new key goes to its canonical place") {
  const auto set = [](Field field, std::string value) {
    return edited(kCard, [&](Card& card) { card.set_text(field, value); });
  };
  CHECK(set(Field::reporter, "sara") ==
        replaced(kCard, "09:14:03Z\n\ncol", "09:14:03Z\nreporter: sara\n\ncol"));
  CHECK(set(Field::rank, "nb") == replaced(kCard, "class: 's", "rank: nb\nclass: 's"));
  CHECK(set(Field::due, "2026-12-05") ==
        replaced(kCard, "'standard'\n", "'standard'\ndue: 2026-12-05\n"));
  CHECK(set(Field::product, "portal") ==
        replaced(kCard, "'standard'\n", "'standard'\n\nproduct: portal\n"));
  CHECK(edited(kCard, [](Card& card) { card.add(Field::assignees, "bo"); }) ==
        replaced(kCard, "'standard'\n", "'standard'\n\nassignees: [bo]\n"));
  CHECK(edited(
            kCard,
            [](Card& card) {
              card.comments.push_back({parse_instant("2026-11-19T08:00:00Z").value(), "bo", "Hi."});
            }) == replaced(kCard, "    Twice.\n",
                           "    Twice.\n\ncomments:\n- at: 2026-11-19T08:00:00Z\n"
                           "  by: bo\n  text: |\n    Hi.\n"));
}

TEST_CASE("several new keys of one paragraph stand together") {
  CHECK(edited(kCard,
               [](Card& card) {
                 card.set_text(Field::product, "portal");
                 card.set_text(Field::parent, "m2x9ta");
                 card.add(Field::blocks, "p4d8ce");
               }) == replaced(kCard, "'standard'\n",
                              "'standard'\n\nproduct: portal\nparent: m2x9ta\nblocks: [p4d8ce]\n"));
}

TEST_CASE("a key that becomes empty leaves with its lines and no double blank line") {
  CHECK(edited(kCard, [](Card& card) { card.set_text(Field::class_of_service, ""); }) ==
        replaced(kCard, "class: 'standard'\n\n", ""));
  CHECK(edited(kCard, [](Card& card) { card.set_text(Field::type, ""); }) ==
        replaced(kCard, "type: bug\n", ""));
  CHECK(edited(kCard, [](Card& card) { card.set_text(Field::description, ""); }) ==
        replaced(kCard, "description: |\n    Indented by four.\n\n    Twice.\n\n", ""));
  CHECK(edited(kCard, [](Card& card) { card.history.clear(); }) ==
        kCard.substr(0, kCard.find("\nhistory:")));
}

TEST_CASE("line ends stay as the file has them") {
  std::string dos;
  for (const char c : kCard) dos += c == '\n' ? "\r\n" : std::string(1, c);
  const auto change = [](Card& card) {
    card.set_text(Field::column, "done");
    card.set_text(Field::product, "portal");
    card.history.push_back(entered("2026-11-20T10:00:00Z", "bo", "done"));
  };
  std::string expected;
  for (const char c : edited(kCard, change)) expected += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(edited(dos, change) == expected);
  const std::string open = kCard.substr(0, kCard.size() - 1);
  CHECK(edited(open, change) == edited(kCard, change));
}

TEST_CASE("an event follows the style of the list it joins") {
  const std::string head = "id: k7\ntitle: T\ncreated: 2026-11-18T09:14:03Z\ncolumn: a\nhistory:\n";
  const auto add = [&](const std::string& list) {
    return edited(
               head + list,
               [](Card& card) {
                 card.history.push_back(Event{.at = parse_instant("2026-11-20T10:00:00Z").value(),
                                              .kind = EventKind::blocked,
                                              .by = "bo",
                                              .value = "x"});
               })
        .substr(head.size());
  };
  CHECK(add("  -   {at: 2026-11-18T09:14:03Z, column: a} # c\n") ==
        "  -   {at: 2026-11-18T09:14:03Z, column: a} # c\n"
        "  -   {at: 2026-11-20T10:00:00Z, by: bo, blocked: \"x\"}\n");
  CHECK(add("- at: 2026-11-18T09:14:03Z\n  column: a\n\n# end\n") ==
        "- at: 2026-11-18T09:14:03Z\n  column: a\n- at: 2026-11-20T10:00:00Z\n  by: bo\n"
        "  blocked: \"x\"\n\n# end\n");
  CHECK(edited("id: k7\ntitle: T\ncreated: 2026-11-18T09:14:03Z\ncolumn: a\nhistory: [] # none\n",
               [](Card& card) {
                 card.history.push_back(entered("2026-11-20T10:00:00Z", "bo", "a"));
               }) ==
        "id: k7\ntitle: T\ncreated: 2026-11-18T09:14:03Z\ncolumn: a\nhistory: # none\n"
        "- {at: 2026-11-20T10:00:00Z, by: bo, column: a}\n");
}

TEST_CASE("a value that cannot be edited by lines is rewritten alone") {
  const std::string text =
      replaced(kCard, "[ login,  \"safari\" ]  # both", "[login,\n  safari] # both");
  CHECK(edited(text, [](Card& card) { card.add(Field::labels, "mac"); }) ==
        replaced(kCard, "[ login,  \"safari\" ]  # both", "[login, mac, safari] # both"));
}

TEST_CASE("unknown keys stay, and change when that is asked") {
  const std::string text = replaced(kCard, "\nhistory:", "\nx-own: {a: 1} # mine\n\nhistory:");
  CHECK(edited(text, [](Card& card) { card.set_text(Field::column, "done"); }) ==
        replaced(text, "column: develop", "column: done"));
  CHECK(edited(text, [](Card& card) { card.extras[0].text = "{a: 2}"; }) ==
        replaced(text, "{a: 1}", "{a: 2}"));
  CHECK(edited(text, [](Card& card) { card.extras.clear(); }) ==
        replaced(text, "x-own: {a: 1} # mine\n\n", ""));
  CHECK(edited(text, [](Card& card) {
          card.extras.push_back({"x-two", "b"});
        }) == replaced(text, "# mine\n", "# mine\nx-two: b\n"));
}

const std::string kCanonical = R"(id: k7f3q2
title: "Login loops"
created: 2026-11-18T09:14:03Z

# the team's
column: develop

labels: [login, safari]

clients:
- acme
- globex

description: |
  One.

  Two.

comments:
- at: 2026-11-18T10:00:00Z
  text: |
    First.

history:
- {at: 2026-11-18T09:14:03Z, by: sara, column: develop}
)";

TEST_CASE("a canonical card is edited the same from the spans of either reader") {
  const auto both = [](auto change) {
    Card card = card_of(kCanonical);
    change(card);
    const auto out = yaml::edit_text(kCanonical, card, "card.yaml", yaml::read_events_for_edit);
    REQUIRE(out.ok());
    CHECK(edited(kCanonical, change) == *out);
    return *out;
  };
  CHECK(both([](Card& card) {
          card.set_text(Field::column, "done");
          card.history.push_back(entered("2026-11-20T10:00:00Z", "bo", "done"));
        }) == replaced(kCanonical, "column: develop\n\n", "column: done\n\n") +
                  "- {at: 2026-11-20T10:00:00Z, by: bo, column: done}\n");
  CHECK(both([](Card& card) { card.add(Field::labels, "mac"); }) ==
        replaced(kCanonical, "[login, safari]", "[login, mac, safari]"));
  CHECK(both([](Card& card) { card.remove(Field::clients, "acme"); }) ==
        replaced(kCanonical, "- acme\n", ""));
  CHECK(both([](Card& card) { card.set_text(Field::description, "One.\n\nThree."); }) ==
        replaced(kCanonical, "  Two.\n", "  Three.\n"));
  CHECK(both([](Card& card) { card.set_text(Field::impact, "high"); }) ==
        replaced(kCanonical, "develop\n\n", "develop\n\nimpact: high\n\n"));
  CHECK(both([](Card& card) {
          card.comments.push_back({parse_instant("2026-11-19T08:00:00Z").value(), "bo", "Hi."});
        }) == replaced(kCanonical, "    First.\n",
                       "    First.\n- at: 2026-11-19T08:00:00Z\n  by: bo\n  text: |\n    Hi.\n"));
  CHECK(
      both([](Card& card) { card.comments.clear(); }) ==
      replaced(kCanonical, "comments:\n- at: 2026-11-18T10:00:00Z\n  text: |\n    First.\n\n", ""));
}

TEST_CASE("the reading for an edit is the scanner's where it can be") {
  // The scanner's outline has no children in an event, the events' tree has.
  const auto children_of_last = [](std::string_view text, yaml::ReadForEdit read) {
    const auto reading = read(yaml::Source{text, "card.yaml"});
    REQUIRE(reading.ok());
    const yaml::Tree& tree = reading->tree;
    const yaml::Node& history = tree.value(tree.root(), tree.pairs(tree.root()) - 1);
    return tree[history.children.back()].children.size();
  };
  CHECK(children_of_last(kCanonical, yaml::read_for_edit) == 0);
  CHECK(children_of_last(kCanonical, yaml::read_events_for_edit) == 6);
  CHECK(children_of_last(kCard, yaml::read_for_edit) == 6);
}

TEST_CASE("what no card may hold is refused and nothing is given back") {
  Card card = card_of(kCard);
  card.set_text(Field::words, "\x1B[31m");
  const auto out = edit_card(kCard, card, "card.yaml");
  REQUIRE_FALSE(out.ok());
  CHECK(out.error().code == "edit-failed");
  CHECK(out.error().kind == ErrorKind::internal);
}

}  // namespace
}  // namespace kanban
