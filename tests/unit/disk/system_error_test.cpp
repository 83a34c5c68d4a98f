#include "disk/system_error.hpp"

#include <cerrno>

#include <catch2/catch.hpp>

TEST_CASE("a failed system call names the file, the cause and what to do") {
  const kanban::Error full = kanban::system_error("cannot-write", "board/a.yaml", ENOSPC);
  CHECK(full.message == "cannot write board/a.yaml: No space left on device");
  CHECK(full.kind == kanban::ErrorKind::io);
  CHECK(full.hints.size() == 1);
  CHECK(kanban::system_error("cannot-read", "x\x1b", EIO).message ==
        "cannot read x^[: Input/output error");
}
