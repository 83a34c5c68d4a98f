#include <algorithm>
#include <array>

#include "git/libgit2_handles.hpp"
#include "git/repo.hpp"

namespace kanban {
namespace {

git_object_t type_of(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::blob: return GIT_OBJECT_BLOB;
    case ObjectKind::tree: return GIT_OBJECT_TREE;
    case ObjectKind::commit: break;
  }
  return GIT_OBJECT_COMMIT;
}

git_oid oid_of(const std::string& hex) {
  git_oid id{};
  if (git_oid_fromstr(&id, hex.c_str()) != 0) id = git_oid{};
  return id;
}

Error missing_object(const std::string& id) {
  return make_error(ErrorKind::io, "missing-object", "the repository lacks object " + id)
      .hint("in a partial clone, git fetch brings it; otherwise run git fsck");
}

std::string attribute_text(const char* value) {
  switch (git_attr_value(value)) {
    case GIT_ATTR_VALUE_TRUE: return "true";
    case GIT_ATTR_VALUE_FALSE: return "false";
    case GIT_ATTR_VALUE_STRING: return value;
    case GIT_ATTR_VALUE_UNSPECIFIED: break;
  }
  return "";
}

// What each attribute in `names` is for `path`.
template <std::size_t count>
Result<std::array<std::string, count>> words_of(git_repository* repository, const std::string& path,
                                                std::array<const char*, count> names) {
  std::array<const char*, count> values{};
  if (git_attr_get_many(values.data(), repository, GIT_ATTR_CHECK_FILE_THEN_INDEX, path.c_str(),
                        count, names.data()) != 0) {
    return git_failure("read the git attributes of " + path);
  }
  std::array<std::string, count> words;
  for (std::size_t i = 0; i < count; ++i) words[i] = attribute_text(values[i]);
  return words;
}

// Whether the message that git has made for a merge lists files that were in conflict. Of a merge
// that never got that far only the heading is there.
bool names_conflicts(git_repository* repository) {
  git_buf text = GIT_BUF_INIT_CONST(nullptr, 0);
  if (git_repository_message(&text, repository) != 0) return false;
  const std::string_view message(text.ptr, text.size);
  const std::size_t heading = message.find("Conflicts:");
  const bool named =
      heading != std::string_view::npos && message.find('\t', heading) != std::string_view::npos;
  git_buf_dispose(&text);
  return named;
}

bool is_index_of(git_repository* repository, git_index* index, const std::string& tree_id) {
  const git_oid id = oid_of(tree_id);
  git_object* tree = nullptr;
  if (git_object_lookup(&tree, repository, &id, GIT_OBJECT_TREE) != 0) return false;
  const ObjectHandle owner(tree);
  git_diff* diff = nullptr;
  if (git_diff_tree_to_index(&diff, repository, reinterpret_cast<git_tree*>(tree), index,
                             nullptr) != 0) {
    return false;
  }
  const bool same = git_diff_num_deltas(diff) == 0;
  git_diff_free(diff);
  return same;
}

}  // namespace

void start_libgit2() {
  static const int kStarted = [] {
    const int count = git_libgit2_init();
    // Who owns a repository and which extensions it has is judged in repo_checks, with better
    // words.
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
    std::array<const char*, 5> known{"objectformat", "worktreeconfig", "partialclone",
                                     "preciousobjects", "relativeworktrees"};
    git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, known.data(), known.size());
    return count;
  }();
  static_cast<void>(kStarted);
}

struct Repo::Parts {
  RepositoryHandle repository = {};
  OdbHandle objects = {};
  Fsync fsync = Fsync::no;

  Error unknown_revision(const std::string& revision) const {
    const bool unborn = git_repository_head_unborn(repository.get()) == 1;
    return make_error(ErrorKind::usage, "unknown-revision",
                      "there is no commit '" + revision + "'" +
                          (unborn ? ": nothing was committed on this branch yet" : ""))
        .hint(unborn ? "make the first commit: git add . && git commit"
                     : "git log --oneline lists commits; a branch, a tag or a commit's id will do");
  }

  // The id of what `revision` names, followed to an object of `type`.
  Result<std::string> id_of(const std::string& revision, git_object_t type) const {
    git_object* named = nullptr;
    git_object* object = nullptr;
    const int found = git_revparse_single(&named, repository.get(), revision.c_str());
    const ObjectHandle owner(found == 0 ? named : nullptr);
    if (found != 0 || git_object_peel(&object, named, type) != 0) {
      return unknown_revision(revision);
    }
    const ObjectHandle object_owner(object);
    return hex_of(*git_object_id(object));
  }
};

Repo::Repo(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Repo::Repo(Repo&&) noexcept = default;
Repo& Repo::operator=(Repo&&) noexcept = default;
Repo::~Repo() = default;

Result<Repo> Repo::open(const std::string& git_dir, const std::string& work_tree, Fsync fsync) {
  start_libgit2();
  git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, fsync == Fsync::yes ? 1 : 0);
  auto parts = std::make_unique<Parts>();
  parts->fsync = fsync;
  git_repository* repository = nullptr;
  const unsigned flags = GIT_REPOSITORY_OPEN_NO_SEARCH | GIT_REPOSITORY_OPEN_NO_DOTGIT;
  if (git_repository_open_ext(&repository, git_dir.c_str(), flags, nullptr) != 0) {
    return git_failure("open the repository " + git_dir);
  }
  parts->repository.reset(repository);
  if (!work_tree.empty() && git_repository_set_workdir(repository, work_tree.c_str(), 0) != 0) {
    return git_failure("use the work tree " + work_tree);
  }
  git_odb* objects = nullptr;
  if (git_repository_odb(&objects, repository) != 0) return git_failure("open the object store");
  parts->objects.reset(objects);
  return Repo(std::move(parts));
}

Result<Head> Repo::head() const {
  git_repository* const repository = parts_->repository.get();
  git_reference* raw = nullptr;
  if (git_reference_lookup(&raw, repository, "HEAD") != 0) return git_failure("read HEAD");
  ReferenceHandle reference(raw);
  Head head;
  while (git_reference_type(reference.get()) == GIT_REFERENCE_SYMBOLIC) {
    head.ref = git_reference_symbolic_target(reference.get());
    const int code = git_reference_lookup(&raw, repository, head.ref.c_str());
    if (code == GIT_ENOTFOUND) return head;
    if (code != 0) return git_failure("read " + head.ref);
    reference.reset(raw);
  }
  head.ref = git_reference_name(reference.get());
  const git_oid id = *git_reference_target(reference.get());
  git_commit* commit = nullptr;
  if (git_commit_lookup(&commit, repository, &id) != 0) return missing_object(hex_of(id));
  const CommitHandle owner(commit);
  head.commit = hex_of(id);
  head.tree = hex_of(*git_commit_tree_id(commit));
  return head;
}

std::string Repo::operation_under_way() const {
  switch (git_repository_state(parts_->repository.get())) {
    case GIT_REPOSITORY_STATE_NONE: return "";
    case GIT_REPOSITORY_STATE_MERGE: return "a merge";
    case GIT_REPOSITORY_STATE_REVERT:
    case GIT_REPOSITORY_STATE_REVERT_SEQUENCE: return "a revert";
    case GIT_REPOSITORY_STATE_CHERRYPICK:
    case GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE: return "a cherry-pick";
    case GIT_REPOSITORY_STATE_BISECT:
      return "";  // commits during a bisect are harmless and git allows them
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX: return "an am";
    default: return "a rebase";
  }
}

UnderWay Repo::under_way() const {
  UnderWay state{.name = operation_under_way()};
  git_repository* const repository = parts_->repository.get();
  git_index* raw = nullptr;
  if (state.name.empty() || git_repository_index(&raw, repository) != 0) return state;
  const IndexHandle index(raw);
  state.unmerged = git_index_has_conflicts(raw) != 0;
  if (state.name != "a merge" || state.unmerged || names_conflicts(repository)) return state;
  const auto head = this->head();
  state.took_nothing = head.ok() && is_index_of(repository, raw, head->tree);
  return state;
}

Result<std::vector<std::string>> Repo::branches_and_tags() const {
  std::vector<std::string> names;
  const auto take = [](const char* name, void* list) {
    const std::string_view full(name);
    for (const std::string_view kind : {"refs/heads/", "refs/tags/", "refs/remotes/"}) {
      if (full.starts_with(kind))
        static_cast<std::vector<std::string>*>(list)->emplace_back(full.substr(kind.size()));
    }
    return 0;
  };
  if (git_reference_foreach_name(parts_->repository.get(), take, &names) != 0)
    return git_failure("list the branches and tags");
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

Result<std::string> Repo::commit_of(const std::string& revision) const {
  return parts_->id_of(revision, GIT_OBJECT_COMMIT);
}

Result<std::string> Repo::tree_of(const std::string& revision) const {
  return parts_->id_of(revision, GIT_OBJECT_TREE);
}

Result<std::string> Repo::read(ObjectKind kind, const std::string& id) const {
  const git_oid oid = oid_of(id);
  git_odb_object* object = nullptr;
  const int code = git_odb_read(&object, parts_->objects.get(), &oid);
  if (code == GIT_ENOTFOUND) return missing_object(id);
  if (code != 0) return git_failure("read object " + id);
  const OdbObjectHandle owner(object);
  if (git_odb_object_type(object) != type_of(kind)) return missing_object(id);
  return std::string(static_cast<const char*>(git_odb_object_data(object)),
                     git_odb_object_size(object));
}

Result<std::size_t> Repo::size_of(const std::string& id) const {
  const git_oid oid = oid_of(id);
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_INVALID;
  if (git_odb_read_header(&size, &type, parts_->objects.get(), &oid) != 0)
    return missing_object(id);
  return size;
}

bool Repo::is_shallow() const { return git_repository_is_shallow(parts_->repository.get()) == 1; }

std::string Repo::id_of(ObjectKind kind, std::string_view bytes) {
  start_libgit2();
  git_oid id{};
  git_odb_hash(&id, bytes.data(), bytes.size(), type_of(kind));
  return hex_of(id);
}

Result<std::string> Repo::write(ObjectKind kind, std::string_view bytes) {
  git_oid id{};
  if (git_odb_write(&id, parts_->objects.get(), bytes.data(), bytes.size(), type_of(kind)) != 0) {
    return git_failure("write into the object store");
  }
  return hex_of(id);
}

Status Repo::write_pack(std::string_view pack) {
  git_odb_writepack* writer = nullptr;
  // As git does by default: one wait for the disk is little for thousands of objects.
  git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
  const int opened = git_odb_write_pack(&writer, parts_->objects.get(), nullptr, nullptr);
  git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, parts_->fsync == Fsync::yes ? 1 : 0);
  if (opened != 0) return git_failure("write a pack");
  git_indexer_progress progress{};
  int code = writer->append(writer, pack.data(), pack.size(), &progress);
  if (code == 0) code = writer->commit(writer, &progress);
  Status status = success();
  if (code != 0) status = git_failure("write a pack");
  writer->free(writer);
  return status;
}

Status Repo::write_index_of(const std::string& tree, const std::string& path) const {
  const git_oid id = oid_of(tree);
  git_tree* raw_tree = nullptr;
  git_index* raw_index = nullptr;
  if (git_tree_lookup(&raw_tree, parts_->repository.get(), &id) != 0) return missing_object(tree);
  const Libgit2Handle<git_tree, git_tree_free> owner(raw_tree);
  if (git_index_open(&raw_index, path.c_str()) != 0) return git_failure("make the index " + path);
  const IndexHandle index(raw_index);
  if (git_index_read_tree(index.get(), raw_tree) != 0 || git_index_write(index.get()) != 0) {
    return git_failure("make the index " + path);
  }
  return success();
}

Result<PathAttributes> Repo::attributes(const std::string& path) const {
  const std::array<const char*, 6> names{"text",   "crlf",  "eol",
                                         "filter", "ident", "working-tree-encoding"};
  TRY_ASSIGN(auto words, words_of(parts_->repository.get(), path, names));
  return PathAttributes{.text = std::move(words[0]),
                        .crlf = std::move(words[1]),
                        .eol = std::move(words[2]),
                        .filter = std::move(words[3]),
                        .ident = std::move(words[4]),
                        .encoding = std::move(words[5])};
}

Result<ReviewAttributes> Repo::review_attributes(const std::string& path) const {
  const std::array<const char*, 3> names{"diff", "merge", "linguist-generated"};
  TRY_ASSIGN(auto words, words_of(parts_->repository.get(), path, names));
  return ReviewAttributes{
      .diff = std::move(words[0]), .merge = std::move(words[1]), .generated = std::move(words[2])};
}

Result<RefMove> Repo::move_ref(const Head& from, const std::string& commit, const Signature& actor,
                               const std::string& log) {
  git_repository* const repository = parts_->repository.get();
  git_repository_set_ident(repository, actor.name.c_str(), actor.email.c_str());
  const git_oid fresh = oid_of(commit);
  const git_oid old = oid_of(from.commit);
  git_reference* reference = nullptr;
  const int code =
      from.unborn()
          ? git_reference_create(&reference, repository, from.ref.c_str(), &fresh, 0, log.c_str())
          : git_reference_create_matching(&reference, repository, from.ref.c_str(), &fresh, 1, &old,
                                          log.c_str());
  const ReferenceHandle owner(code == 0 ? reference : nullptr);
  if (code == 0) return RefMove::moved;
  if (code == GIT_EMODIFIED || code == GIT_EEXISTS || code == GIT_ENOTFOUND)
    return RefMove::changed;
  if (code == GIT_ELOCKED) return RefMove::locked;
  return git_failure("move " + from.ref);
}

}  // namespace kanban
