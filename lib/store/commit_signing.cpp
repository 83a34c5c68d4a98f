#include "store/commit_signing.hpp"

#include <optional>
#include <unistd.h>
#include <utility>

#include "base/text.hpp"
#include "disk/folder.hpp"
#include "disk/process.hpp"

namespace kanban {
namespace {

Error cannot_sign(std::string why) {
  return make_error(
             ErrorKind::refused, "cannot-sign",
             "commit.gpgsign asks for a signed commit, and it cannot be made: " + std::move(why))
      .hint(
          "mend the setting that is named, or turn signing off here: git config commit.gpgsign "
          "false");
}

Error signer_failed(const std::string& program, const Result<ProgramResult>& result) {
  if (!result.ok()) return cannot_sign(result.error().message);
  Error error = cannot_sign(printable(program) + " failed");
  for (const std::string_view line : lines_of(result->errors)) {
    error.details.push_back(printable(line));
  }
  return error;
}

// A file that is gone at the end of the scope.
class ScratchFile {
 public:
  explicit ScratchFile(std::string path) : path_(std::move(path)) { ::unlink(path_.c_str()); }
  ~ScratchFile() { ::unlink(path_.c_str()); }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  const std::string& path() const { return path_; }

  Status write(std::string_view text) const {
    TRY_ASSIGN(Folder folder, Folder::open(path_.substr(0, path_.rfind('/'))));
    return folder.create(path_.substr(path_.rfind('/') + 1), text, Durability::later);
  }

  std::string text() const {
    auto folder = Folder::open(path_.substr(0, path_.rfind('/')));
    if (!folder.ok()) return "";
    auto text = folder->read(path_.substr(path_.rfind('/') + 1));
    return text.ok() && text->has_value() ? **text : "";
  }

 private:
  std::string path_;
};

// A key given as text rather than as the name of a file.
std::optional<std::string> literal_key(const std::string& key) {
  if (key.starts_with("key::")) return key.substr(5);
  if (key.starts_with("ssh-")) return key;
  return {};
}

std::string with_home(const std::string& path, const Environment& environment) {
  const auto home = environment.find("HOME");
  if (path.starts_with("~/") && home != environment.end()) return home->second + path.substr(1);
  return path;
}

Result<std::string> sign_with_ssh(const std::string& commit, const GitConfig& config,
                                  const Environment& environment, const std::string& scratch) {
  const std::string key = config.get("user.signingkey").value_or("");
  if (key.empty()) return cannot_sign("user.signingkey does not name an ssh key");
  const std::string program = config.get("gpg.ssh.program").value_or("ssh-keygen");
  const ScratchFile text(scratch + ".commit");
  const ScratchFile signature(scratch + ".commit.sig");
  const ScratchFile key_file(scratch + ".key");
  TRY(text.write(commit));
  ProgramCall call;
  call.words = {program, "-Y", "sign", "-n", "git", "-f"};
  const std::optional<std::string> literal = literal_key(key);
  if (literal) {
    TRY(key_file.write(*literal + "\n"));
    call.words.insert(call.words.end(), {key_file.path(), "-U"});
  } else {
    call.words.push_back(with_home(key, environment));
  }
  call.words.push_back(text.path());
  call.environment.insert(environment.begin(), environment.end());
  const auto result = run_program(call);
  if (!result.ok() || result->status != 0) return signer_failed(program, result);
  std::string made = signature.text();
  if (made.empty()) return signer_failed(program, result);
  return made;
}

Result<std::string> sign_with_gpg(const std::string& commit, const std::string& program,
                                  const GitConfig& config, const Environment& environment,
                                  const Signature& committer) {
  std::string key = config.get("user.signingkey").value_or("");
  if (key.empty()) key = committer.name + " <" + committer.email + ">";
  ProgramCall call;
  call.words = {program, "--status-fd=2", "-bsau", key};
  call.environment.insert(environment.begin(), environment.end());
  call.input = commit;
  const auto result = run_program(call);
  const bool made = result.ok() && result->status == 0 &&
                    result->errors.find("[GNUPG:] SIG_CREATED ") != std::string::npos;
  if (!made) return signer_failed(program, result);
  std::string signature;
  for (const char c : result->output) {
    if (c != '\r') signature += c;
  }
  return signature;
}

}  // namespace

bool wants_signature(const GitConfig& config) {
  return config.get_bool("commit.gpgsign").value_or(false);
}

Result<std::string> sign_commit(const std::string& commit, const GitConfig& config,
                                const Environment& environment, const Signature& committer,
                                const std::string& scratch) {
  const std::string format = lower_ascii(config.get("gpg.format").value_or("openpgp"));
  if (format == "ssh") return sign_with_ssh(commit, config, environment, scratch);
  if (format == "openpgp") {
    const std::string old_name = config.get("gpg.program").value_or("gpg");
    const std::string program = config.get("gpg.openpgp.program").value_or(old_name);
    return sign_with_gpg(commit, program, config, environment, committer);
  }
  if (format == "x509") {
    const std::string program = config.get("gpg.x509.program").value_or("gpgsm");
    return sign_with_gpg(commit, program, config, environment, committer);
  }
  return cannot_sign("gpg.format '" + printable(format) + "' is not known here");
}

}  // namespace kanban
