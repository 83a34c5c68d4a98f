#include "query/filter.hpp"

#include "query/filter_node.hpp"

namespace kanban {

Filter::Filter() = default;
Filter::~Filter() = default;
Filter::Filter(const Filter&) = default;
Filter& Filter::operator=(const Filter&) = default;
Filter::Filter(Filter&&) noexcept = default;
Filter& Filter::operator=(Filter&&) noexcept = default;

bool Filter::matches_everything() const { return root_ == nullptr; }

std::string_view op_text(FilterOp op) {
  switch (op) {
    case FilterOp::has: return ":";
    case FilterOp::less: return "<";
    case FilterOp::at_most: return "<=";
    case FilterOp::more: return ">";
    case FilterOp::at_least: return ">=";
  }
  return ":";
}

FilterScale scale_of(const FilterProperty& property) {
  switch (property.kind) {
    case FilterProperty::Kind::text: return FilterScale::text;
    case FilterProperty::Kind::stage: return FilterScale::stage;
    case FilterProperty::Kind::age:
    case FilterProperty::Kind::here:
    case FilterProperty::Kind::touched: return FilterScale::days;
    case FilterProperty::Kind::state:
    case FilterProperty::Kind::field: break;
  }
  switch (info(property.field).kind) {
    case FieldKind::line:
    case FieldKind::text:
    case FieldKind::line_rows: return FilterScale::text;
    case FieldKind::number: return FilterScale::number;
    case FieldKind::date:
    case FieldKind::instant: return FilterScale::date;
    case FieldKind::flag: return FilterScale::flag;
    default: return FilterScale::words;
  }
}

}  // namespace kanban
