#include <algorithm>
#include <set>

#include <git2/sys/mempack.h>

#include "git/libgit2_handles.hpp"
#include "git/merge_preview.hpp"

namespace kanban {
namespace {

using TreeHandle = Libgit2Handle<git_tree, git_tree_free>;
using ConflictsHandle =
    Libgit2Handle<git_index_conflict_iterator, git_index_conflict_iterator_free>;

// A repository whose new objects stay in memory.
class ScratchRepository {
 public:
  static Result<ScratchRepository> open(const std::string& git_dir) {
    start_libgit2();
    ScratchRepository scratch;
    git_repository* repository = nullptr;
    const unsigned flags =
        GIT_REPOSITORY_OPEN_NO_SEARCH | GIT_REPOSITORY_OPEN_NO_DOTGIT | GIT_REPOSITORY_OPEN_BARE;
    if (git_repository_open_ext(&repository, git_dir.c_str(), flags, nullptr) != 0)
      return git_failure("open the repository " + git_dir);
    scratch.repository_.reset(repository);
    git_odb* objects = nullptr;
    if (git_repository_odb(&objects, repository) != 0) return git_failure("open the object store");
    scratch.objects_.reset(objects);
    git_odb_backend* memory = nullptr;
    constexpr int kBeforeFiles = 1000;
    if (git_mempack_new(&memory) != 0 || git_odb_add_backend(objects, memory, kBeforeFiles) != 0)
      return git_failure("merge in memory");
    return scratch;
  }

  git_repository* get() const { return repository_.get(); }

  Result<CommitHandle> commit(const std::string& hex) const {
    git_oid id{};
    git_commit* raw = nullptr;
    if (git_oid_fromstr(&id, hex.c_str()) != 0 || git_commit_lookup(&raw, get(), &id) != 0)
      return git_failure("read the commit " + hex);
    return CommitHandle(raw);
  }

  Result<TreeHandle> tree(const CommitHandle& commit) const {
    git_tree* raw = nullptr;
    if (git_commit_tree(&raw, commit.get()) != 0) return git_failure("read a tree");
    return TreeHandle(raw);
  }

  Result<std::string> blob(const git_oid& id) const {
    git_odb_object* object = nullptr;
    if (git_odb_read(&object, objects_.get(), &id) != 0) return git_failure("read a merged file");
    const OdbObjectHandle owner(object);
    return std::string(static_cast<const char*>(git_odb_object_data(object)),
                       git_odb_object_size(object));
  }

 private:
  RepositoryHandle repository_ = {};
  OdbHandle objects_ = {};
};

Result<IndexHandle> merged_index(const ScratchRepository& scratch, const CommitHandle& ours,
                                 const CommitHandle& theirs, const std::string& base) {
  git_merge_options options = GIT_MERGE_OPTIONS_INIT;
  git_index* raw = nullptr;
  if (base.empty()) {
    if (git_merge_commits(&raw, scratch.get(), ours.get(), theirs.get(), &options) != 0)
      return git_failure("merge in memory");
    return IndexHandle(raw);
  }
  TRY_ASSIGN(const CommitHandle base_commit, scratch.commit(base));
  TRY_ASSIGN(const TreeHandle base_tree, scratch.tree(base_commit));
  TRY_ASSIGN(const TreeHandle our_tree, scratch.tree(ours));
  TRY_ASSIGN(const TreeHandle their_tree, scratch.tree(theirs));
  if (git_merge_trees(&raw, scratch.get(), base_tree.get(), our_tree.get(), their_tree.get(),
                      &options) != 0)
    return git_failure("merge in memory");
  return IndexHandle(raw);
}

std::string id_or_nothing(const git_index_entry* entry) {
  return entry == nullptr ? std::string{} : hex_of(entry->id);
}

int note_id(const char*, const git_tree_entry* entry, void* payload) {
  static_cast<std::set<std::string>*>(payload)->insert(hex_of(*git_tree_entry_id(entry)));
  return 0;
}

Status add_files(const ScratchRepository& scratch, git_index* index,
                 const std::set<std::string>& known, MergePreview& preview) {
  for (std::size_t i = 0; i < git_index_entrycount(index); ++i) {
    const git_index_entry* entry = git_index_get_byindex(index, i);
    if (git_index_entry_stage(entry) != 0) continue;
    const std::string id = hex_of(entry->id);
    preview.files.push_back({mode_text(entry->mode), entry->path, id});
    if (known.count(id) > 0 || entry->mode == GIT_FILEMODE_COMMIT) continue;
    TRY_ASSIGN(preview.texts[id], scratch.blob(entry->id));
  }
  std::sort(preview.files.begin(), preview.files.end(),
            [](const TreeItem& a, const TreeItem& b) { return a.name < b.name; });
  return success();
}

Status add_conflicts(git_index* index, MergePreview& preview) {
  if (git_index_has_conflicts(index) == 0) return success();
  git_index_conflict_iterator* raw = nullptr;
  if (git_index_conflict_iterator_new(&raw, index) != 0) return git_failure("list conflicts");
  const ConflictsHandle conflicts(raw);
  const git_index_entry* base = nullptr;
  const git_index_entry* ours = nullptr;
  const git_index_entry* theirs = nullptr;
  while (git_index_conflict_next(&base, &ours, &theirs, conflicts.get()) == 0) {
    const git_index_entry* named = ours != nullptr ? ours : theirs;
    if (named == nullptr) named = base;
    preview.conflicts.push_back(
        {named->path, id_or_nothing(base), id_or_nothing(ours), id_or_nothing(theirs)});
  }
  return success();
}

}  // namespace

Result<MergePreview> preview_merge(const std::string& git_dir, const std::string& ours,
                                   const std::string& theirs, const std::string& base) {
  TRY_ASSIGN(const ScratchRepository scratch, ScratchRepository::open(git_dir));
  TRY_ASSIGN(const CommitHandle our_commit, scratch.commit(ours));
  TRY_ASSIGN(const CommitHandle their_commit, scratch.commit(theirs));
  TRY_ASSIGN(const IndexHandle index, merged_index(scratch, our_commit, their_commit, base));
  std::set<std::string> known;  // what the two sides have
  for (const CommitHandle* commit : {&our_commit, &their_commit}) {
    TRY_ASSIGN(const TreeHandle tree, scratch.tree(*commit));
    if (git_tree_walk(tree.get(), GIT_TREEWALK_PRE, note_id, &known) != 0)
      return git_failure("read a tree");
  }
  MergePreview preview;
  TRY(add_files(scratch, index.get(), known, preview));
  TRY(add_conflicts(index.get(), preview));
  return preview;
}

}  // namespace kanban
