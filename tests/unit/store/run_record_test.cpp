#include "store/run_record.hpp"

#include <catch2/catch.hpp>

using kanban::Leftover;
using kanban::parse_record;
using kanban::RunRecord;

namespace {

RunRecord full_record() {
  RunRecord record{.pid = 12,
                   .start = "345",
                   .boot = "b",
                   .host = "h",
                   .command = "kanban move 100%\nx",
                   .time = "2026-11-18T09:14:03Z"};
  record.locks = {"/r/.git/index.lock", "/r/a b\nc.lock"};
  record.commit = std::string(40, 'a');
  record.files["/r/a b%0A.yaml"] = {.blob = std::string(40, 'b'), .leftover = Leftover::mixed};
  record.left["/r/gone.yaml"] = {};
  return record;
}

}  // namespace

TEST_CASE("a record reads back as it was written, whatever the paths hold") {
  const RunRecord record = full_record();
  CHECK(parse_record(record_text(record)) == record);
  CHECK(record_text(RunRecord{}).empty());
}

TEST_CASE("a record that was cut off gives what is whole of it") {
  const std::string text = record_text(full_record());
  for (std::size_t length = 0; length < text.size(); ++length) {
    const RunRecord read = parse_record(text.substr(0, length));
    CHECK((read.commit.empty() || read.commit == std::string(40, 'a')));
    CHECK((read.pid == 0 || read.pid == 12));
  }
  CHECK_FALSE(parse_record("nonsense\n\npid\nfile x\n").under_way());
}
