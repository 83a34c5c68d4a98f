#include "cli/modes.hpp"

#include "cli/options.hpp"

namespace kanban::cli {
namespace {

Error out_of_place(std::string_view name, std::string_view instead) {
  return make_error(ErrorKind::usage, "bad-value", std::string(name) + " has no meaning here")
      .hint("it goes with " + std::string(instead));
}

Status refuse_group(const Values& values, Group group, std::string_view instead) {
  for (const Arg& arg : group_options(group)) {
    if (arg.name != "--json" && values.has(arg.name)) return out_of_place(arg.name, instead);
  }
  return success();
}

}  // namespace

Status refuse_options(const Values& values, std::span<const std::string_view> names,
                      std::string_view instead) {
  for (const std::string_view name : names) {
    if (values.has(name)) return out_of_place(name, instead);
  }
  return success();
}

Status refuse_writing(const Values& values, std::string_view instead) {
  return refuse_group(values, Group::write, instead);
}

Status refuse_listing(const Values& values, std::string_view instead) {
  return refuse_group(values, Group::output, instead);
}

}  // namespace kanban::cli
