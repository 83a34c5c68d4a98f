// What we read from git's configuration is what `git config --list` prints.
#include <cstdlib>

#include <catch2/catch.hpp>

#include "git/config.hpp"
#include "support/temp_folder.hpp"

using namespace kanban;
using kanban::test::run_shell;
using kanban::test::shell_word;
using kanban::test::TempFolder;

namespace {

// A repository with a home of its own; `run` is git in it, undisturbed by the machine's settings.
struct Sandbox {
  Sandbox() {
    environment["HOME"] = folder.path("home");
    environment["GIT_CONFIG_NOSYSTEM"] = "1";
    folder.make_folder("home");
    folder.make_folder("work");
    REQUIRE(git("init -q -b main .").status == 0);
  }

  test::ShellResult git(const std::string& arguments, const std::string& below = "work") const {
    std::string command =
        "cd " + shell_word(folder.path(below)) + " && env -i PATH=\"$PATH\" PWD=\"$PWD\"";
    for (const auto& [name, value] : environment) command += " " + name + "=" + shell_word(value);
    return run_shell(command + " git " + arguments + " 2>/dev/null");
  }

  // Both readings as "key\nvalue\0", the form of `git config --list -z`.
  void check_same(const std::string& git_dir, const std::string& common_dir,
                  const std::string& below = "work") const {
    const auto expected = git("config --list -z", below);
    const auto config = GitConfig::read(git_dir, common_dir, environment);
    REQUIRE(config.ok() == (expected.status == 0));
    if (!config.ok()) return;
    std::string ours;
    for (std::size_t i = 0; i < config->entries().size(); ++i) {
      const auto& [key, value] = config->entries()[i];
      ours += key;
      if (!config->is_bare(i)) ours += "\n" + value;
      ours += '\0';
    }
    CHECK(ours == expected.output);
  }

  void check_same() const { check_same(folder.path("work/.git"), folder.path("work/.git")); }

  void check_same_with(std::string_view local) const {
    folder.write("work/.git/config", local);
    INFO(local);
    check_same();
  }

  TempFolder folder;
  Environment environment = {};
};

}  // namespace

TEST_CASE("quoting, escapes, continued lines and keys without values are read as git reads them") {
  const Sandbox box;
  box.check_same_with("[core]\n\trepositoryformatversion = 0\n\tbare = false\n");
  box.check_same_with(
      "[a \"B c\"] D = 1\n[a.B] e\n[x]y=\"a;b\"#c\n[x \"q\\\"r\\\\s\"]\nz = \\\"\n");
  box.check_same_with(
      "[a]\nb = one \\\n  two\\\nthree\nc = \"in \\\nside\"\nd = a\"b c \"d   ; e\n");
  box.check_same_with("[a]\r\nb = c\r\nd\r\n; comment\r\n  # other\r\ne = \"\"\r\nf =");
  box.check_same_with("[a]\nb = \\\\server\\\\x\\tt\\nn\\bb\ne = 'single'\nf = a = b\n");
  box.check_same_with("\xEF\xBB\xBF[a]b=c[d]\n[e]f = g\n[h-1.I]j-2 = k\\\n");
}

TEST_CASE("what git refuses to read is refused") {
  const Sandbox box;
  for (const auto* text :
       {"[a]\nb = \"x\n", "[a]\n1 = 2\n", "x = 1\n", "[a b]\nc = 1\n", "[a \"b\"c]\nd = 1\n",
        "[a]\nb = \\x\n", "[a]\nb c = 1\n", "[a_b]\nc = 1\n", "[a]\nb_c = 1\n", "[a", "[a \"b"}) {
    box.check_same_with(text);
  }
}

TEST_CASE("personal files and includes come in git's order") {
  Sandbox box;
  box.folder.write("home/.config/git/config", "[user]\nname = Xdg\n");
  box.folder.write("home/.gitconfig",
                   "[user]\nname = Global\n[include]\npath = ~/more.inc\npath = rel/x.inc\n"
                   "path = missing.inc\n[after]\ninclude = 1\n");
  box.folder.write("home/more.inc", "[more]\na = 1\n");
  box.folder.write("home/rel/x.inc", "[include]\npath = y.inc\n[x]\ny\n");
  box.folder.write("home/rel/y.inc", "[y]\nz = 2\n");
  box.check_same();
  box.folder.write("other/git/config", "[user]\nname = Moved\n");
  box.environment["XDG_CONFIG_HOME"] = box.folder.path("other");
  box.check_same();
  box.environment["GIT_CONFIG_GLOBAL"] = box.folder.path("home/more.inc");
  box.environment["GIT_CONFIG_SYSTEM"] = box.folder.path("home/rel/y.inc");
  box.environment.erase("GIT_CONFIG_NOSYSTEM");
  box.check_same();
  box.environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
  box.check_same();
}

TEST_CASE("conditions on the repository's place are judged as git judges them") {
  const Sandbox box;
  box.folder.write("home/hit.inc", "[hit]\nn = 1\n");
  const std::string work = box.folder.path("work");
  for (const std::string& condition :
       {"gitdir:" + work + "/", "gitdir:" + work, "gitdir:" + work + "/.git",
        std::string("gitdir:work/"), std::string("gitdir:WORK/"), std::string("gitdir/i:WORK/"),
        std::string("gitdir:work/.git"), std::string("gitdir:wor*/"), std::string("gitdir:*/"),
        std::string("gitdir:~/../work/"), std::string("gitdir:./"), std::string("gitdir:**/.git"),
        std::string("gitdir:other/"), std::string("gitdir/i:**/Work/**"), std::string("gitdir:"),
        std::string("nothing:x")}) {
    box.folder.write("home/.gitconfig", "[includeIf \"" + condition + "\"]\npath = hit.inc\n");
    INFO(condition);
    box.check_same();
  }
  box.folder.write("hit.inc", "[hit]\nn = 2\n");
  box.folder.write("top.inc", "[includeIf \"gitdir:./work/\"]\npath = hit.inc\n");
  box.folder.write("home/.gitconfig", "[include]\npath = ../top.inc\n");
  box.check_same();
}

TEST_CASE("conditions on the branch are judged as git judges them") {
  const Sandbox box;
  box.folder.write("home/hit.inc", "[hit]\nn = 1\n");
  for (const auto* head : {"ref: refs/heads/main\n", "ref: refs/heads/feature/a/b\n",
                           "0123456789012345678901234567890123456789\n"}) {
    box.folder.write("work/.git/HEAD", head);
    for (const auto* branch :
         {"main", "m*", "feature/", "feature/*", "feature/**", "**", "*", "a/b"}) {
      box.folder.write("home/.gitconfig",
                       std::string("[includeIf \"onbranch:") + branch + "\"]\npath = hit.inc\n");
      INFO(head << branch);
      box.check_same();
    }
  }
}

TEST_CASE("settings from the environment come last") {
  Sandbox box;
  box.environment["GIT_CONFIG_COUNT"] = "2";
  box.environment["GIT_CONFIG_KEY_0"] = "User.Name";
  box.environment["GIT_CONFIG_VALUE_0"] = "Count";
  box.environment["GIT_CONFIG_KEY_1"] = "a.B C.d";
  box.environment["GIT_CONFIG_VALUE_1"] = "";
  box.check_same();
  for (const auto* parameters :
       {"'user.name=Old form' 'x.y'", "'user.name'='New form' 'x.y'= 'x.z'=''",
        "'a.b'='it'\\''s' 'c.d=bang'\\!''", " 'a.b=c'", "'a.b'=c", "'a.b=c", "'nodot=1'",
        "'a.1b'='x'", "'a.b'='x'  'c.d=e' "}) {
    box.environment["GIT_CONFIG_PARAMETERS"] = parameters;
    INFO(parameters);
    box.check_same();
  }
}

TEST_CASE("a worktree's own file is read where the repository says so") {
  const Sandbox box;
  REQUIRE(box.git("-c user.name=a -c user.email=a@b commit -q --allow-empty -m x").status == 0);
  REQUIRE(box.git("worktree add -q ../tree").status == 0);
  const std::string common = box.folder.path("work/.git");
  const std::string own = common + "/worktrees/tree";
  box.folder.write("work/.git/worktrees/tree/config.worktree", "[own]\nx = 1\n");
  box.check_same(own, common, "tree");
  REQUIRE(box.git("config extensions.worktreeConfig true").status == 0);
  box.check_same(own, common, "tree");
  box.check_same();
}

TEST_CASE("a real git -c reaches us through GIT_CONFIG_PARAMETERS") {
  Sandbox box;
  const auto seen = box.git(
      "-c kanban.board=a\\'b -c kanban.flag -c alias.p='!printf %s "
      "\"$GIT_CONFIG_PARAMETERS\"' p");
  REQUIRE(seen.status == 0);
  box.environment["GIT_CONFIG_PARAMETERS"] = seen.output;
  const auto config = GitConfig::read("", "", box.environment);
  REQUIRE(config.ok());
  CHECK(config->get("kanban.board") == "a'b");
  CHECK(config->get_bool("kanban.flag") == true);
}
