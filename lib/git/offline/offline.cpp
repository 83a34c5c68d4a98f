// Offline — what a static build puts in the place of the network parts that libgit2 is built with.
//
// Reading the system's bundle of certificates at every start takes longer than a whole command, and
// Kerberos would be one more library to load. This program never opens a connection through
// libgit2, so the readers of certificates read nothing (the linker's --wrap,
// lib/cmake/libraries.cmake) and the Kerberos calls fail: without either, any connection would be
// refused. The archive comes last on the linker's line, which is why it is not part of the room's
// own library.
#include <cstdint>

extern "C" {

// NOLINTBEGIN(readability-identifier-naming,bugprone-reserved-identifier)
int __wrap_mbedtls_x509_crt_parse_file(void* chain, const char* path);
int __wrap_mbedtls_x509_crt_parse_path(void* chain, const char* path);
int __wrap_mbedtls_x509_crt_parse_file(void* /*chain*/, const char* /*path*/) { return 0; }
int __wrap_mbedtls_x509_crt_parse_path(void* /*chain*/, const char* /*path*/) { return 0; }

extern void* GSS_C_NT_HOSTBASED_SERVICE;
void* GSS_C_NT_HOSTBASED_SERVICE = nullptr;

#define KANBAN_NO_KERBEROS(name) \
  std::uint32_t name();          \
  std::uint32_t name() { return 13U << 16U; } /* GSS_S_FAILURE */

KANBAN_NO_KERBEROS(gss_delete_sec_context)
KANBAN_NO_KERBEROS(gss_display_status)
KANBAN_NO_KERBEROS(gss_import_name)
KANBAN_NO_KERBEROS(gss_indicate_mechs)
KANBAN_NO_KERBEROS(gss_init_sec_context)
KANBAN_NO_KERBEROS(gss_release_buffer)
KANBAN_NO_KERBEROS(gss_release_name)
KANBAN_NO_KERBEROS(gss_release_oid_set)
// NOLINTEND(readability-identifier-naming,bugprone-reserved-identifier)

}  // extern "C"
