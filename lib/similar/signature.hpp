// Signature — what a machine wrote into a report: the frames of a stack trace, the kind of the
// exception, codes of errors. Two reports of one fault often share it where their words differ.
// Pure.
//
// Traces of the JVM, .NET, JavaScript, Python and gdb are read. Addresses, line numbers, folders
// and whatever a compiler numbers are left out, and so are the frames of the runtime itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kanban {

struct FaultTrace {
  std::vector<std::string> frames = {};  // of the program itself, the innermost first, at most five
  std::string exception = {};            // the first that is named, without its package
  std::vector<std::string> codes = {};   // sorted, each once
};

// Of the first 64 KiB of `text`.
FaultTrace signature_of(std::string_view text);

// Whether the exception and the innermost frame are the same, with at least one frame more, or four
// of five frames stand in the same order.
bool same_stack(const FaultTrace& a, const FaultTrace& b);

// "same stack", "same error ORA-12154", or empty.
std::string same_signature(const FaultTrace& a, const FaultTrace& b);

}  // namespace kanban
