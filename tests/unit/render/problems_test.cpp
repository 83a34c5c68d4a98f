#include "render/problems.hpp"

#include <set>

#include <catch2/catch.hpp>

#include "render/problem_parts.hpp"

using namespace kanban;

namespace {

Error problem(Severity severity, std::string code, std::string message, Location where) {
  Error error = make_error(ErrorKind::invalid, code, std::move(message)).at(std::move(where));
  error.severity = severity;
  return error;
}

ProblemList one(Error error) {
  ProblemList list{.home = "board/board.yaml", .version = "0.1.0"};
  list.problems.push_back(std::move(error));
  return list;
}

Error misspelt() {
  Error error = problem(Severity::error, "unknown-column", "no column 'doin' on this board",
                        {"board/cards/k7.yaml", 3, 9, 13});
  error.hints = {"did you mean 'doing'?"};
  error.source_line = "column: doin";
  error.spot = FileSpot{.key = "column", .better = "doing"};
  return error;
}

// What stands between `begin` and the next `end` in `text`.
std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t from = text.find(begin);
  if (from == std::string::npos) return "";
  return text.substr(from + begin.size(),
                     text.find(end, from + begin.size()) - from - begin.size());
}

}  // namespace

TEST_CASE("an annotation names file, line, columns and code") {
  CHECK(github_annotations(one(misspelt())) ==
        "::error file=board/cards/k7.yaml,line=3,col=9,endColumn=13,title=unknown-column::"
        "no column 'doin' on this board%0Ahint: did you mean 'doing'?\n");
}

TEST_CASE("an annotation escapes what would end it or begin another") {
  const std::string text = github_annotations(
      one(problem(Severity::warning, "unknown-card", "100% of\n::error::x", {"a,b:c%.yaml", 1})));
  CHECK(text ==
        "::warning file=a%2Cb%3Ac%25.yaml,line=1,title=unknown-card::"
        "100%25 of^J::error::x\n");
}

TEST_CASE("annotations are the ten worst of each kind and how many are left") {
  ProblemList list{.home = "board/board.yaml"};
  for (int i = 0; i < 12; ++i) {
    list.problems.push_back(problem(Severity::warning, "w", std::to_string(i), {"a.yaml", 1}));
    list.problems.push_back(problem(Severity::error, "e", std::to_string(i), {"a.yaml", 1}));
    list.problems.push_back(problem(Severity::note, "n", std::to_string(i), {"a.yaml", 1}));
  }
  const std::string text = github_annotations(list);
  const auto count = [&](std::string_view word) {
    std::size_t found = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
      ++found;
    }
    return found;
  };
  CHECK(text.starts_with("::error "));
  CHECK(count("::error ") == 10);
  CHECK(count("::warning ") == 10);
  CHECK(count("::notice ") == 10);
  CHECK(
      text.ends_with("::notice title=kanban check::7 further problems: kanban check lists them\n"));
}

TEST_CASE("columns are counted in characters where the reader does so, in bytes for reviewdog") {
  Error error = misspelt();
  error.source_line = "# ä: doin";  // the ä is two bytes
  error.where = Location{"a.yaml", 1, 7, 11};
  CHECK(character_column(error, 7) == 6);
  CHECK(github_annotations(one(error)).find("col=6,endColumn=10") != std::string::npos);
  CHECK(sarif_report(one(error)).find("\"startColumn\": 6") != std::string::npos);
  CHECK(rdjson_report(one(error)).find("\"column\": 7") != std::string::npos);
}

TEST_CASE("a problem without a place is put at the first line of board.yaml") {
  const Error error = make_error(ErrorKind::refused, "over-limit", "column 'a' holds 3");
  CHECK(gitlab_report(one(error)).find("\"path\": \"board/board.yaml\"") != std::string::npos);
  CHECK(github_annotations(one(error)).find("file=board/board.yaml,line=1,") != std::string::npos);
}

TEST_CASE("fingerprints stay while lines, counts and times change, and are never shared") {
  const auto name = [](const Error& error) { return fingerprints(one(error)).front(); };
  Error error = misspelt();
  const std::string before = name(error);
  CHECK(before.size() == 32);
  error.where->line = 17;
  CHECK(name(error) == before);
  error.where->path = "board/cards/k8.yaml";
  CHECK(name(error) != before);
  CHECK(name(make_error(ErrorKind::refused, "over-limit", "column 'x1' holds 3 of 2")) ==
        name(make_error(ErrorKind::refused, "over-limit", "column 'x1' holds 4 of 2")));
  CHECK(name(make_error(ErrorKind::refused, "over-limit", "column 'x1' holds 3")) !=
        name(make_error(ErrorKind::refused, "over-limit", "column 'x2' holds 3")));

  ProblemList same = one(misspelt());
  for (int i = 0; i < 9; ++i) same.problems.push_back(misspelt());
  const std::vector<std::string> names = fingerprints(same);
  CHECK(std::set<std::string>(names.begin(), names.end()).size() == 10);
  CHECK(names.front() == before);
}

TEST_CASE("SARIF encodes paths, names its rules and offers the fix") {
  Error error = misspelt();
  error.where->path = "bo ard/ä#1.yaml";
  const std::string text = sarif_report(one(error));
  CHECK(between(text, "\"uri\": \"", "\"") == "bo%20ard/%C3%A4%231.yaml");
  CHECK(between(text, "\"ruleId\": \"", "\"") == "unknown-column");
  CHECK(text.find("\"insertedContent\": {\n") != std::string::npos);
  CHECK(text.find("kanban explain unknown-column") != std::string::npos);
}

TEST_CASE("SARIF keeps the 5,000 worst and says how many it left out") {
  ProblemList list{.home = "b"};
  for (int i = 0; i < 5003; ++i) {
    list.problems.push_back(
        problem(i == 5002 ? Severity::error : Severity::warning, "w", "x", {"a.yaml", i + 1}));
  }
  const std::string text = sarif_report(list);
  CHECK(text.find("3 further problems are not in this file") != std::string::npos);
  CHECK(text.find("\"startLine\": 5003") != std::string::npos);
  CHECK(text.find("\"startLine\": 5002") == std::string::npos);
}

TEST_CASE("a message of SARIF holds no link") {
  const std::string text =
      sarif_report(one(problem(Severity::error, "e", "[press](https://example.org)", {"a", 1})));
  CHECK(text.find("](") == std::string::npos);
}

TEST_CASE("JUnit has a case for each file and a failure for each error") {
  ProblemList list = one(misspelt());
  list.files = {"board/board.yaml", "board/cards/k7.yaml", "board/cards/p4.yaml"};
  list.problems.push_back(problem(Severity::warning, "unknown-card", "<&\"]]>\x01", {"x.yaml", 2}));
  list.problems.push_back(list.problems.front());  // a second error in one file
  const std::string text = junit_report(list);
  CHECK(text.find("<testsuites tests=\"4\" failures=\"1\" errors=\"0\">") != std::string::npos);
  CHECK(text.find("name=\"board/cards/p4.yaml\" time=\"0\"/>") != std::string::npos);
  CHECK(text.find("<failure type=\"unknown-column\" message=\"no column 'doin' on this board\">"
                  "board/cards/k7.yaml:3&#10;no column") != std::string::npos);
  CHECK(text.find("<system-out>x.yaml:2: warning[unknown-card]: &lt;&amp;&quot;]]&gt;^A") !=
        std::string::npos);
}

TEST_CASE("reviewdog gets a suggestion, and a comment in which nothing is active") {
  const std::string text = rdjson_report(one(misspelt()));
  CHECK(text.find("\"suggestions\"") != std::string::npos);
  CHECK(text.find("\"text\": \"doing\"") != std::string::npos);
  const std::string hostile =
      rdjson_lines(one(problem(Severity::error, "e", "@paula #12 <img> `x` ![a](b)", {"a", 1})));
  CHECK(hostile.find("@paula") == std::string::npos);
  CHECK(hostile.find("#12") == std::string::npos);
  CHECK(hostile.find("<img") == std::string::npos);
  CHECK(hostile.find("![a](b)") == std::string::npos);
  CHECK(hostile.find('\n') == hostile.size() - 1);
}

TEST_CASE("no format lets a runner see a command") {
  const Error error = problem(Severity::error, "e", "##[add-mask]x ##vso[task.x] ###", {"a##b", 1});
  for (const auto write :
       {sarif_report, gitlab_report, junit_report, rdjson_report, rdjson_lines, json_report}) {
    CHECK(write(one(error)).find("##") == std::string::npos);
  }
  CHECK(disarm_commands("::error::x\n  ::stop-commands::y\na ::error::\n##[group]\n") ==
        ": :error::x\n  : :stop-commands::y\na ::error::\n# #[group]\n");
  CHECK(disarm_commands("x ##vso[task.x]y ###[z]\n") == "x # #vso[task.x]y ## #[z]\n");
  CHECK(disarm_commands("## Heading [1]\n##") == "## Heading [1]\n##");
}
