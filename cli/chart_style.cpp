#include "cli/chart_style.hpp"

#include "base/text.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kUsualWidth = 80;

bool is_utf8(const World& world) {
  for (const auto* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string value = lower_ascii(world.variable(name));
    if (!value.empty()) {
      return value.find("utf-8") != std::string::npos || value.find("utf8") != std::string::npos;
    }
  }
  return true;  // nothing is said
}

}  // namespace

ChartStyle chart_style(const Session& session, const Values& values) {
  ChartStyle style;
  const std::size_t width = session.width(values);
  style.width = width == 0 ? kUsualWidth : width;
  if (values.has("--ascii") || !is_utf8(session.world())) {
    style.marks = ChartMarks::ascii;
  } else if (session.world().out_is_terminal) {
    style.marks = ChartMarks::braille;
  }
  return style;
}

}  // namespace kanban::cli
