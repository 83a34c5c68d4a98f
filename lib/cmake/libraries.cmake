# The libraries that others keep well, each under a name of ours. With KANBAN_STATIC the archives of
# yaml-cpp and libgit2 are linked in, because loading twenty shared libraries costs more time than
# listing a small board.

find_package(PkgConfig REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED CONFIG)

function(kanban_library name)
  add_library(kanban_${name} INTERFACE)
  target_link_libraries(kanban_${name} INTERFACE ${ARGN})
endfunction()

function(kanban_archive variable)
  find_library(KANBAN_ARCHIVE_${variable} NAMES lib${variable}.a REQUIRED)
  mark_as_advanced(KANBAN_ARCHIVE_${variable})
endfunction()

if(KANBAN_STATIC)
  foreach(archive utf8proc yaml-cpp git2 mbedtls mbedx509 mbedcrypto http_parser ssh2 crypto pcre2-8 z)
    kanban_archive(${archive})
  endforeach()
  kanban_library(utf8proc ${KANBAN_ARCHIVE_utf8proc})
  kanban_library(yaml_cpp ${KANBAN_ARCHIVE_yaml-cpp})
  # The last archive stands in for the network, which nothing here uses; see its head comment.
  add_library(kanban_offline STATIC ${PROJECT_SOURCE_DIR}/lib/git/offline/offline.cpp)
  kanban_library(libgit2 -Wl,--wrap=mbedtls_x509_crt_parse_file -Wl,--wrap=mbedtls_x509_crt_parse_path
    ${KANBAN_ARCHIVE_git2} ${KANBAN_ARCHIVE_http_parser} ${KANBAN_ARCHIVE_ssh2}
    ${KANBAN_ARCHIVE_mbedtls} ${KANBAN_ARCHIVE_mbedx509} ${KANBAN_ARCHIVE_mbedcrypto}
    ${KANBAN_ARCHIVE_crypto} ${KANBAN_ARCHIVE_pcre2-8} ${KANBAN_ARCHIVE_z} kanban_offline pthread dl)
else()
  pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
  pkg_check_modules(YAML_CPP REQUIRED IMPORTED_TARGET yaml-cpp)
  pkg_check_modules(LIBGIT2 REQUIRED IMPORTED_TARGET libgit2>=1.5.1)
  kanban_library(utf8proc PkgConfig::UTF8PROC)
  kanban_library(yaml_cpp PkgConfig::YAML_CPP)
  kanban_library(libgit2 PkgConfig::LIBGIT2 z)
endif()

# What `kanban --version` says of them. utf8proc's description for pkg-config lags behind its header.
foreach(module libgit2 yaml-cpp)
  execute_process(COMMAND ${PKG_CONFIG_EXECUTABLE} --modversion ${module}
                  OUTPUT_VARIABLE version OUTPUT_STRIP_TRAILING_WHITESPACE)
  list(APPEND KANBAN_LIBRARY_VERSIONS "${module} ${version}")
endforeach()
find_path(KANBAN_UTF8PROC_HEADERS utf8proc.h REQUIRED)
mark_as_advanced(KANBAN_UTF8PROC_HEADERS)
file(STRINGS ${KANBAN_UTF8PROC_HEADERS}/utf8proc.h version REGEX "define UTF8PROC_VERSION_[A-Z]+ +[0-9]+")
string(REGEX REPLACE "[^;0-9]*8PROC_VERSION_[A-Z]+ +([0-9]+)[^;]*" "\\1" version "${version}")
string(REPLACE ";" "." version "${version}")
list(APPEND KANBAN_LIBRARY_VERSIONS "utf8proc ${version}" "nlohmann-json ${nlohmann_json_VERSION}")
set(KANBAN_LIBRARY_VERSIONS ${KANBAN_LIBRARY_VERSIONS} PARENT_SCOPE)
