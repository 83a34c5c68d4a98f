#include "model/fields.hpp"

#include <set>
#include <string>

#include <catch2/catch.hpp>

namespace kanban {
namespace {

TEST_CASE("each row of the field table stands at its enumerator") {
  REQUIRE(fields().size() == kFieldCount);
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    CHECK(fields()[i].field == static_cast<Field>(i));
    CHECK(&info(fields()[i].field) == &fields()[i]);
  }
}

TEST_CASE("every field has a key of its own that finds it") {
  std::set<std::string_view> names;
  for (const FieldInfo& row : fields()) {
    INFO(row.name);
    CHECK(names.insert(row.name).second);
    CHECK(find_field(row.name) == row.field);
    CHECK(row.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos);
    CHECK_FALSE(row.name.starts_with("x-"));
  }
  CHECK_FALSE(find_field("nonsense").has_value());
  CHECK_FALSE(find_field("").has_value());
  CHECK_FALSE(find_field("Title").has_value());
}

TEST_CASE("every field is described in a sentence without a full stop") {
  for (const FieldInfo& row : fields()) {
    INFO(row.name);
    CHECK(row.doc.size() >= 10);
    CHECK_FALSE(row.doc.ends_with('.'));
    CHECK((row.doc.front() >= 'A' && row.doc.front() <= 'Z'));
  }
}

TEST_CASE("paragraphs follow one another from the first to the last") {
  int last = 0;
  for (const FieldInfo& row : fields()) {
    INFO(row.name);
    CHECK((row.paragraph == last || row.paragraph == last + 1));
    last = row.paragraph;
  }
}

TEST_CASE("what different people change at the same moment stands in different paragraphs") {
  const auto paragraph = [](Field field) { return int{info(field).paragraph}; };
  std::set<int> seen;
  for (const Field field :
       {Field::title, Field::column, Field::rank, Field::product, Field::assignees, Field::labels,
        Field::clients, Field::description, Field::acceptance, Field::comments, Field::history}) {
    CHECK(seen.insert(paragraph(field)).second);
  }
}

TEST_CASE("a set is a list, and not every list is a set") {
  for (const FieldInfo& row : fields()) {
    if (is_set(row.kind)) CHECK(is_list(row.kind));
  }
  CHECK(is_set(info(Field::labels).kind));
  CHECK(is_set(info(Field::clients).kind));
  CHECK(is_set(info(Field::blocks).kind));
  CHECK_FALSE(is_set(info(Field::acceptance).kind));
  CHECK(is_list(info(Field::acceptance).kind));
  CHECK_FALSE(is_list(info(Field::title).kind));
  CHECK_FALSE(is_list(info(Field::history).kind));
}

}  // namespace
}  // namespace kanban
