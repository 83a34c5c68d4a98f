#include "git/config.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

#include "base/text.hpp"
#include "git/config_include.hpp"
#include "git/config_text.hpp"

namespace kanban {
namespace {

constexpr int kDeepestInclude = 10;  // as git

std::string variable(const Environment& environment, const std::string& name) {
  const auto found = environment.find(name);
  return found == environment.end() ? "" : found->second;
}

Error unreadable(const std::string& path, int code) {
  return make_error(
             ErrorKind::io, "bad-git-config",
             "git's configuration cannot be read: " + printable(path) + ": " + std::strerror(code))
      .hint("make the file readable, or remove it");
}

enum class Denied { is_error, is_absent };

// The bytes of the file at `path`; nothing when there is none.
Result<std::optional<std::string>> read_file(const std::string& path, Denied denied) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    if (errno == ENOENT || errno == ENOTDIR) return std::optional<std::string>();
    if (errno == EACCES && denied == Denied::is_absent) return std::optional<std::string>();
    return unreadable(path, errno);
  }
  std::string text;
  std::array<char, 4096> buffer{};
  ssize_t got = 0;
  while ((got = ::read(file, buffer.data(), buffer.size())) > 0) {
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
  const int code = errno;
  ::close(file);
  if (got < 0) return unreadable(path, code);
  return std::optional<std::string>(std::move(text));
}

// Collects the layers in git's order.
class Reader {
 public:
  Reader(const std::string& git_dir, const Environment& environment)
      : environment_(environment),
        context_{.git_dir = git_dir, .home = variable(environment, "HOME")} {}

  Status read_layers(const std::string& git_dir, const std::string& common_dir) {
    TRY(read_system());
    scope_ = ConfigScope::person;
    TRY(read_personal());
    scope_ = ConfigScope::clone;
    if (!common_dir.empty()) TRY(read_repository(git_dir, common_dir));
    scope_ = ConfigScope::command;
    TRY(read_numbered());
    TRY_ASSIGN(const auto parameters,
               parse_config_parameters(variable(environment_, "GIT_CONFIG_PARAMETERS")));
    return take(parameters, "", 0);
  }

  std::vector<ConfigEntry> entries = {};
  std::vector<ConfigOrigin> origins = {};

 private:
  Status read_system() {
    const std::string skip = lower_ascii(variable(environment_, "GIT_CONFIG_NOSYSTEM"));
    if (!skip.empty() && skip != "0" && skip != "false" && skip != "no" && skip != "off") {
      return success();
    }
    const auto given = environment_.find("GIT_CONFIG_SYSTEM");
    return read_layer(given == environment_.end() ? "/etc/gitconfig" : given->second,
                      Denied::is_error, 0);
  }

  Status read_personal() {
    const auto given = environment_.find("GIT_CONFIG_GLOBAL");
    if (given != environment_.end()) return read_layer(given->second, Denied::is_absent, 0);
    std::string xdg = variable(environment_, "XDG_CONFIG_HOME");
    if (xdg.empty() && !context_.home.empty()) xdg = context_.home + "/.config";
    if (!xdg.empty()) TRY(read_layer(xdg + "/git/config", Denied::is_absent, 0));
    if (context_.home.empty()) return success();
    return read_layer(context_.home + "/.gitconfig", Denied::is_absent, 0);
  }

  Status read_repository(const std::string& git_dir, const std::string& common_dir) {
    const std::size_t before = entries.size();
    TRY(read_layer(common_dir + "/config", Denied::is_error, 0));
    bool per_worktree = false;
    for (std::size_t i = before; i < entries.size(); ++i) {
      if (entries[i].key != "extensions.worktreeconfig") continue;
      const std::string value = lower_ascii(entries[i].value.value_or("true"));
      per_worktree = value == "true" || value == "yes" || value == "on" || value == "1";
    }
    return per_worktree ? read_layer(git_dir + "/config.worktree", Denied::is_error, 0) : success();
  }

  // GIT_CONFIG_COUNT with GIT_CONFIG_KEY_n and GIT_CONFIG_VALUE_n.
  Status read_numbered() {
    const std::string count_text = variable(environment_, "GIT_CONFIG_COUNT");
    if (count_text.empty()) return success();
    const auto count = parse_count(count_text);
    // Each setting needs two variables, so a larger count cannot be meant.
    if (!count || static_cast<std::size_t>(*count) > environment_.size()) {
      return make_error(
                 ErrorKind::io, "bad-git-config",
                 "GIT_CONFIG_COUNT is '" + printable(count_text) + "', not a number of settings")
          .hint("unset GIT_CONFIG_COUNT");
    }
    for (std::int64_t i = 0; i < *count; ++i) {
      const auto key = environment_.find("GIT_CONFIG_KEY_" + std::to_string(i));
      const auto value = environment_.find("GIT_CONFIG_VALUE_" + std::to_string(i));
      const bool complete = key != environment_.end() && value != environment_.end();
      const auto canonical = complete ? canonical_config_key(key->second) : std::nullopt;
      if (!canonical) {
        return make_error(ErrorKind::io, "bad-git-config",
                          "GIT_CONFIG_KEY_" + std::to_string(i) + " and GIT_CONFIG_VALUE_" +
                              std::to_string(i) + " do not hold a setting")
            .hint("GIT_CONFIG_COUNT says how many such pairs there are");
      }
      TRY(take({{.key = *canonical, .value = value->second}}, "", 0));
    }
    return success();
  }

  Status read_layer(const std::string& path, Denied denied, int depth) {
    if (path.empty()) return success();
    TRY_ASSIGN(const auto text, read_file(path, denied));
    if (!text) return success();
    TRY_ASSIGN(const auto parsed, parse_config_text(*text, path));
    return take(parsed, path, depth);
  }

  // Appends `found`, following the files that they include.
  Status take(const std::vector<ConfigEntry>& found, const std::string& from, int depth) {
    for (const ConfigEntry& entry : found) {
      entries.push_back(entry);
      origins.push_back({scope_, from});
      if (!entry.value || !names_include(entry.key, from)) continue;
      const std::string target = include_target(*entry.value, from, context_);
      if (target.empty()) {
        return make_error(ErrorKind::io, "bad-git-config",
                          "git's configuration includes '" + printable(*entry.value) +
                              "', which cannot be found from " +
                              (from.empty() ? "the environment" : printable(from)))
            .hint("write the included file's absolute path");
      }
      if (depth == kDeepestInclude) {
        return make_error(ErrorKind::io, "bad-git-config",
                          "git's configuration includes more than " +
                              std::to_string(kDeepestInclude) + " files in each other, at " +
                              printable(target))
            .hint("perhaps two files include each other");
      }
      TRY(read_layer(target, Denied::is_error, depth + 1));
    }
    return success();
  }

  bool names_include(std::string_view key, const std::string& from) const {
    static constexpr std::string_view kStart = "includeif.";
    static constexpr std::string_view kEnd = ".path";
    if (key == "include.path") return true;
    if (!key.starts_with(kStart) || !key.ends_with(kEnd)) return false;
    if (key.size() <= kStart.size() + kEnd.size()) return false;
    const auto condition = key.substr(kStart.size(), key.size() - kStart.size() - kEnd.size());
    return include_condition_holds(condition, from, context_);
  }

  const Environment& environment_;
  IncludeContext context_;
  ConfigScope scope_ = ConfigScope::system;  // of what is being read
};

// git drops these from the ends of a name or email, because they would break a commit's header.
std::string without_crud(std::string_view text) {
  const auto is_crud = [](char c) {
    return static_cast<unsigned char>(c) <= ' ' ||
           std::string_view(".,:;<>\"\\'").find(c) != std::string_view::npos;
  };
  while (!text.empty() && is_crud(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_crud(text.back())) text.remove_suffix(1);
  std::string clean(text);
  std::erase_if(clean, [](char c) { return c == '\n' || c == '<' || c == '>'; });
  return clean;
}

std::string first_said(const std::string& from_environment, const GitConfig& config,
                       const std::array<std::string, 2>& keys) {
  if (!from_environment.empty()) return without_crud(from_environment);
  for (const std::string& key : keys) {
    const auto value = config.get(key);
    if (value && !value->empty()) return without_crud(*value);
  }
  return {};
}

Identity identity(const GitConfig& config, const Environment& environment,
                  const std::string& role) {
  std::string upper = role == "author" ? "GIT_AUTHOR" : "GIT_COMMITTER";
  Identity who;
  who.name =
      first_said(variable(environment, upper + "_NAME"), config, {role + ".name", "user.name"});
  who.email =
      first_said(variable(environment, upper + "_EMAIL"), config, {role + ".email", "user.email"});
  if (who.email.empty()) who.email = without_crud(variable(environment, "EMAIL"));
  return who;
}

}  // namespace

Result<GitConfig> GitConfig::read(const std::string& git_dir, const std::string& common_dir,
                                  const Environment& environment) {
  Reader reader(git_dir, environment);
  TRY(reader.read_layers(git_dir, common_dir));
  GitConfig config;
  config.origins_ = std::move(reader.origins);
  config.entries_.reserve(reader.entries.size());
  for (ConfigEntry& entry : reader.entries) {
    if (!entry.value) config.bare_.push_back(config.entries_.size());
    config.entries_.emplace_back(std::move(entry.key), entry.value.value_or(""));
  }
  return config;
}

std::optional<std::string> GitConfig::get(std::string_view key) const {
  const auto wanted = canonical_config_key(key);
  const auto found = std::find_if(entries_.rbegin(), entries_.rend(),
                                  [&](const auto& entry) { return entry.first == wanted; });
  if (!wanted || found == entries_.rend()) return {};
  return found->second;
}

std::vector<std::string> GitConfig::get_all(std::string_view key) const {
  std::vector<std::string> values;
  const auto wanted = canonical_config_key(key);
  for (const auto& entry : entries_) {
    if (entry.first == wanted) values.push_back(entry.second);
  }
  return values;
}

std::optional<bool> GitConfig::get_bool(std::string_view key) const {
  const auto wanted = canonical_config_key(key);
  for (std::size_t i = entries_.size(); i > 0; --i) {
    if (entries_[i - 1].first != wanted) continue;
    if (is_bare(i - 1)) return true;
    const std::string value = lower_ascii(entries_[i - 1].second);
    if (value == "true" || value == "yes" || value == "on") return true;
    if (value.empty() || value == "false" || value == "no" || value == "off") return false;
    const auto number = parse_count(value);
    return number ? std::optional<bool>(*number != 0) : std::nullopt;
  }
  return {};
}

bool GitConfig::is_bare(std::size_t index) const {
  return std::binary_search(bare_.begin(), bare_.end(), index);
}

Identity author_identity(const GitConfig& config, const Environment& environment) {
  return identity(config, environment, "author");
}

Identity committer_identity(const GitConfig& config, const Environment& environment) {
  return identity(config, environment, "committer");
}

}  // namespace kanban
