#include "git/pack_text.hpp"

#include <zlib.h>

#include "git/sha1.hpp"

namespace kanban {
namespace {

// Speed counts here; git's gc compresses harder when it repacks.
constexpr int kLevel = 1;

int type_number(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::commit: return 1;
    case ObjectKind::tree: return 2;
    case ObjectKind::blob: break;
  }
  return 3;
}

// The type and the size, seven bits a byte after the first, which holds four.
void append_header(std::string& out, ObjectKind kind, std::size_t size) {
  std::size_t byte = (static_cast<std::size_t>(type_number(kind)) << 4U) | (size & 0xFU);
  size >>= 4U;
  while (size != 0) {
    out += static_cast<char>(byte | 0x80U);
    byte = size & 0x7FU;
    size >>= 7U;
  }
  out += static_cast<char>(byte);
}

void append_number(std::string& out, std::uint32_t number) {
  for (const unsigned shift : {24U, 16U, 8U, 0U})
    out += static_cast<char>((number >> shift) & 0xFFU);
}

}  // namespace

void PackText::add(ObjectKind kind, std::string_view bytes) {
  append_header(body_, kind, bytes.size());
  const std::size_t start = body_.size();
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  body_.resize(start + size);
  compress2(reinterpret_cast<Bytef*>(body_.data() + start), &size,
            reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size()), kLevel);
  body_.resize(start + size);
  ++count_;
}

std::string PackText::finish() && {
  std::string pack = "PACK";
  append_number(pack, 2);
  append_number(pack, count_);
  pack += body_;
  body_.clear();
  pack += sha1(pack);
  return pack;
}

}  // namespace kanban
