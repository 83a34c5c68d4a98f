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

// zlib clears its tables for every object, which for a card costs as much as deflating it: small
// objects get small tables.
void append_deflated(std::string& out, std::string_view bytes) {
  constexpr std::size_t kSmall = 4096;
  const bool small = bytes.size() <= kSmall;
  z_stream stream{};
  deflateInit2(&stream, kLevel, Z_DEFLATED, small ? 12 : MAX_WBITS, small ? 4 : MAX_MEM_LEVEL - 1,
               Z_DEFAULT_STRATEGY);
  const std::size_t start = out.size();
  const uLong bound = deflateBound(&stream, static_cast<uLong>(bytes.size()));
  out.resize(start + bound);
  // zlib's interface lacks a const; it does not write into its input.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data() + start);
  stream.avail_out = static_cast<uInt>(bound);
  deflate(&stream, Z_FINISH);
  out.resize(start + stream.total_out);
  deflateEnd(&stream);
}

}  // namespace

void PackText::add(ObjectKind kind, std::string_view bytes) {
  append_header(body_, kind, bytes.size());
  append_deflated(body_, bytes);
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
