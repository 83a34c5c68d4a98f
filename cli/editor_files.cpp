#include "cli/editor_files.hpp"

#include "cli/schema_texts.hpp"
#include "render/json.hpp"

namespace kanban::cli {
namespace {

std::string in_board(const std::string& board, std::string_view name) {
  return board.empty() ? std::string(name) : board + "/" + std::string(name);
}

// The settings of Visual Studio Code and what is made from it; paths are seen from the top.
Json code_settings(const std::string& board) {
  Json schemas = Json::object();
  for (const SchemaText& schema : schema_texts()) {
    const std::string file = "./" + in_board(board, "schemas/" + std::string(schema.file));
    schemas.set(file, Json::string(in_board(board, schema.files)));
  }
  return Json::object().set("yaml.schemas", std::move(schemas));
}

Status add_code_settings(const std::string& board, const std::optional<std::string>& present,
                         Change& change) {
  const std::string file = editor_file("vscode", board);
  const Json settings = code_settings(board);
  if (!present) {
    change.files.push_back({file, settings.pretty()});
  } else if (*present != settings.pretty()) {
    return make_error(ErrorKind::refused, "editor-settings",
                      "there are settings of an editor in " + file + " already")
        .hint("add to them: " + settings.compact());
  }
  return success();
}

}  // namespace

std::string editor_file(std::string_view name, const std::string& board) {
  return name == "vscode" ? ".vscode/settings.json" : in_board(board, "board.yaml");
}

Status add_editor_files(std::string_view name, const std::string& board,
                        const std::optional<std::string>& present, Change& change) {
  if (name == "vscode") {
    TRY(add_code_settings(board, present, change));
  } else {
    const std::string line = "# yaml-language-server: $schema=schemas/board.schema.json\n";
    const std::string text = present.value_or("");
    if (!text.starts_with(line)) change.files.push_back({editor_file(name, board), line + text});
  }
  for (const SchemaText& schema : schema_texts()) {
    change.files.push_back(
        {in_board(board, "schemas/" + std::string(schema.file)), std::string(schema.text)});
  }
  return success();
}

}  // namespace kanban::cli
