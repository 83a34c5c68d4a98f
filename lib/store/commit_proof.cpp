#include "store/commit_proof.hpp"

#include "base/text.hpp"
#include "disk/process.hpp"
#include "disk/scratch_folder.hpp"
#include "git/commit_text.hpp"

namespace kanban {
namespace {

Error not_proved(const std::string& commit, std::string why) {
  return make_error(ErrorKind::refused, "unknown-author",
                    "commit " + commit.substr(0, 7) + " " + std::move(why))
      .hint(
          "sign it with an ssh key that people: in board.yaml lists on the base, or let the forge "
          "say who it is: --actor LOGIN");
}

// "number ssh-ed25519 AAAA…" a line, as ssh-keygen wants its allowed signers. The names of persons
// stay out of the file: it has patterns and blanks of its own.
std::string allowed_signers(const Settings& settings) {
  std::string text;
  for (std::size_t i = 0; i < settings.people.size(); ++i) {
    for (const std::string& key : settings.people[i].keys) {
      const auto words = split(trim(key), ' ');
      text +=
          "person" + std::to_string(i) + " namespaces=\"git\" " + words[0] + " " + words[1] + "\n";
    }
  }
  return text;
}

Result<std::string> run(std::vector<std::string> words, std::string_view input) {
  ProgramCall call;
  call.words = std::move(words);
  call.input = input;
  TRY_ASSIGN(const ProgramResult result, run_program(call));
  return result.status == 0 ? result.output : std::string{};
}

// The person whose key made `signature` of `text`, or null.
Result<const Person*> signer_of(const Settings& settings, const CommitParts& parts,
                                std::string_view scratch_parent) {
  TRY_ASSIGN(ScratchFolder scratch, ScratchFolder::make(scratch_parent));
  TRY_ASSIGN(const std::string keys, scratch.put("keys", allowed_signers(settings)));
  TRY_ASSIGN(const std::string signature, scratch.put("signature", parts.signature));
  TRY_ASSIGN(const std::string found,
             run({"ssh-keygen", "-Y", "find-principals", "-f", keys, "-s", signature}, ""));
  const std::string principal(trim(found.substr(0, found.find('\n'))));
  if (!principal.starts_with("person")) return nullptr;
  TRY_ASSIGN(const std::string good, run({"ssh-keygen", "-Y", "verify", "-f", keys, "-I", principal,
                                          "-n", "git", "-s", signature},
                                         parts.signed_text));
  if (good.empty()) return nullptr;
  const auto number = parse_count(std::string_view(principal).substr(6));
  if (!number || static_cast<std::size_t>(*number) >= settings.people.size()) return nullptr;
  return &settings.people[static_cast<std::size_t>(*number)];
}

bool claims_to_be(const Signature& author, const Person& person) {
  for (const std::string& email : person.emails) {
    if (email == author.email) return true;
  }
  return false;
}

}  // namespace

Result<std::string> proved_author(const Repo& repo, const Settings& settings,
                                  const std::string& commit, std::string_view scratch_parent) {
  TRY_ASSIGN(const std::string bytes, repo.read(ObjectKind::commit, commit));
  const CommitParts parts = parse_commit_text(bytes);
  const std::string claimed = parts.author.email.empty() ? "nobody" : printable(parts.author.email);
  if (parts.signature.empty())
    return not_proved(commit,
                      "is not signed; an e-mail address is no proof (" + claimed + " is claimed)");
  if (!parts.signature.starts_with("-----BEGIN SSH SIGNATURE-----"))
    return not_proved(commit, "is not signed with an ssh key; other signatures are not read");
  TRY_ASSIGN(const Person* const signer, signer_of(settings, parts, scratch_parent));
  if (signer == nullptr)
    return not_proved(commit,
                      "is not signed by a key that the board lists (" + claimed + " is claimed)");
  if (!claims_to_be(parts.author, *signer))
    return not_proved(commit,
                      "is signed by " + signer->name + ", and its author claims to be " + claimed);
  return signer->name;
}

}  // namespace kanban
