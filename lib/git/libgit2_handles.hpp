// libgit2 handles — owners of libgit2's objects, and its failures as errors. For libgit2_*.cpp
// only.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <git2.h>

#include "base/error.hpp"

namespace kanban {

template <auto release>
struct Libgit2Release {
  template <typename T>
  void operator()(T* object) const {
    release(object);
  }
};

template <typename T, auto release>
using Libgit2Handle = std::unique_ptr<T, Libgit2Release<release>>;

using CommitHandle = Libgit2Handle<git_commit, git_commit_free>;
using IndexHandle = Libgit2Handle<git_index, git_index_free>;
using ObjectHandle = Libgit2Handle<git_object, git_object_free>;
using OdbHandle = Libgit2Handle<git_odb, git_odb_free>;
using OdbObjectHandle = Libgit2Handle<git_odb_object, git_odb_object_free>;
using ReferenceHandle = Libgit2Handle<git_reference, git_reference_free>;
using RepositoryHandle = Libgit2Handle<git_repository, git_repository_free>;

// "cannot ACTION", kind io, with libgit2's own words as a detail.
inline Error git_failure(std::string_view action) {
  Error error = make_error(ErrorKind::io, "git-failed", "cannot " + std::string(action));
  const git_error* last = git_error_last();
  if (last != nullptr && last->message != nullptr) error.details.push_back(last->message);
  return error;
}

// Starts libgit2 once in the life of the process.
void start_libgit2();

inline std::string hex_of(const git_oid& id) {
  std::string text(GIT_OID_HEXSZ, '0');
  git_oid_fmt(text.data(), &id);
  return text;
}

// The mode of a file as git writes it, such as "100644".
inline std::string mode_text(std::uint32_t mode) {
  std::string digits;
  for (; mode > 0; mode /= 8) digits.insert(digits.begin(), static_cast<char>('0' + mode % 8));
  return digits;
}

}  // namespace kanban
