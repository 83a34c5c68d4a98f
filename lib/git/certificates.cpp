// In a static build libgit2 would read the system's bundle of certificates at every start, which
// takes longer than a whole command. Nothing here opens a connection, so the linker puts these
// functions in the place of the readers (lib/cmake/libraries.cmake); without certificates any
// connection would be refused.
#ifdef KANBAN_STATIC_GIT

extern "C" int __wrap_mbedtls_x509_crt_parse_file(void* chain, const char* path);  // NOLINT
extern "C" int __wrap_mbedtls_x509_crt_parse_path(void* chain, const char* path);  // NOLINT

extern "C" int __wrap_mbedtls_x509_crt_parse_file(void* /*chain*/, const char* /*path*/) {
  return 0;
}
extern "C" int __wrap_mbedtls_x509_crt_parse_path(void* /*chain*/, const char* /*path*/) {
  return 0;
}

#endif
