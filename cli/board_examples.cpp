#include "cli/board_examples.hpp"

#include <algorithm>
#include <iterator>

namespace kanban::cli {
namespace {

struct SectionExample {
  std::string_view name;
  std::string_view text;
};

// Each can stand in one board with the columns, types, products and people of the others.
constexpr SectionExample kExamples[] = {
    {"name", "name: Helpdesk"},
    {"time_zone", "time_zone: Europe/Madrid"},
    {"extends", "extends: ../company.yaml"},
    {"owner", "owner: paula"},
    {"columns",
     "columns:\n"
     "- {name: backlog, stage: backlog, max: 60}\n"
     "- {name: ready, stage: wait, wip: 6, enter: [acceptance, product]}\n"
     "- {name: develop, stage: active, wip: {max: 4, over: warn}, enter: [assignee]}\n"
     "- {name: done, stage: done, enter: [checklist], check: [tell]}\n"
     "- {name: dropped, stage: dropped}"},
    {"lanes",
     "lanes:\n"
     "- {name: Expedite, where: \"class:expedite\", wip: 1}\n"
     "- {name: Portal, where: \"product:portal\"}"},
    {"types",
     "types:\n"
     "  bug: {color: red}\n"
     "  story: {color: yellow, alias: [pbi, user-story], needs: [acceptance]}\n"
     "  task: {color: orange, level: step}\n"
     "  incident: {color: red, class: expedite, enters: ready}"},
    {"products",
     "products:\n"
     "  billing: {weight: 5, owner: paula, stakeholders: [ana]}\n"
     "  portal: {weight: 3}"},
    {"people",
     "people:\n"
     "  paula: {email: paula@example.org, github: paula-po}\n"
     "  omar: {email: [omar@example.org, o@example.org], gitlab: omar}\n"
     "  ana:"},
    {"clients", "clients:\n  acme: {weight: 2.5}\n  globex:"},
    {"clients_closed", "clients_closed: true"},
    {"labels", "labels: [login, safari, later]"},
    {"classes", "classes: [expedite, fixed, standard, intangible]"},
    {"impacts", "impacts: [critical, high, normal, low]"},
    {"filters", "filters: {hot: \"class:expedite is:open\", old: \"age>90d is:open\"}"},
    {"aliases", "aliases: {doing: develop}"},
    {"ids", "ids: {style: sequential, prefix: \"HD-\"}"},
    {"layout", "layout: monthly"},
    {"commit", "commit: {message: \"{verb}: {summary}\"}"},
    {"priority",
     "priority:\n"
     "  model: weighted\n"
     "  impact: {critical: 3, high: 2, normal: 1, low: 0.5}\n"
     "  classes:\n"
     "    fixed: {curve: [[30, 0.5], [14, 1], [7, 2], [0, 4]], must_start: first}\n"
     "    intangible: {factor: 0.5, share: 15%}\n"
     "  age: {full: 90d, max: 2}"},
    {"roles",
     "roles:\n"
     "  admin: paula\n"
     "  po: {members: [paula], deputies: [omar]}\n"
     "  team: [omar, ana]"},
    {"rules",
     "rules:\n"
     "- {id: order, on: set, field: [rank, class, due], allow: po}\n"
     "- {id: commit, on: move, from: backlog, to: ready, allow: po}\n"
     "- {id: finish, on: move, to: done, allow: {role: team, other: assignee}}\n"
     "- {id: rules, on: path, path: [board.yaml], allow: admin}"},
    {"limits", "limits: {over: deny}"},
    {"levels", "levels: 2"},
    {"colors", "colors: {by: type}"},
    {"map", "map: {develop: doing}"},
    {"clocks", "clocks: {build: {from: develop, to: done}, whole: {from: created, to: done}}"},
    {"week_start", "week_start: monday"},
    {"working_days", "working_days: [mon, tue, wed, thu, fri]"},
    {"holidays", "holidays: [2026-12-25, 2027-01-01]"},
    {"working_hours", "working_hours: \"09:00-17:00\""},
    {"sle", "sle: {bug: 9d, story: 2w}"},
    {"forecast", "forecast: {history: 60, exclude: [2026-08-03..2026-08-21]}"},
    {"flow", "flow: {days: working, reopen: new-run, abandoned: ignore}"},
    {"review", "review: {every: 60d, expire: 180d}"},
    {"ready", "ready: {top 10: [acceptance, size], top 30: [product]}"},
    {"respond",
     "respond:\n"
     "- {type: incident, class: expedite, first: 30m, solve: 8h}\n"
     "- {type: bug, product: billing, first: 4h, hours: working}\n"
     "- {solve: 2w}"},
    {"similar", "similar: {hint: false, language: none, stop_words: [der, die, das]}"},
    {"raise_problem", "raise_problem: {incidents: 3, within: 7d}"},
    {"check", "check: {aging: 85, wip: true, blocked: 5d, max_no_start: 10%}"},
    {"daily", "daily: {people: [paula, omar], since: 2026-11-02}"},
    {"templates", "templates: {story: {goal: 50%}}"},
    {"reserve", "reserve: {oldest: 5}"},
};

}  // namespace

std::string_view board_example(std::string_view name) {
  const auto found =
      std::find_if(std::begin(kExamples), std::end(kExamples),
                   [&](const SectionExample& example) { return example.name == name; });
  return found == std::end(kExamples) ? std::string_view() : found->text;
}

}  // namespace kanban::cli
