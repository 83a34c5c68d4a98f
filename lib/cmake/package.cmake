# Debian packages and the archive of a release, from what the components `program` and `development`
# install:
#
#   cpack --config BUILD/CPackConfig.cmake -G DEB   kanban_*.deb and libkanban-dev_*.deb
#   cpack --config BUILD/CPackConfig.cmake -G TGZ   kanban-VERSION-linux-x86_64.tar.gz
#
# ./dev package makes both as they are released.

include(GNUInstallDirs)

set(KANBAN_MAINTAINER "kanban contributors <kanban-contributors@lists.example>" CACHE STRING
    "Who answers for a package: Name <address>")

set(doc ${CMAKE_CURRENT_BINARY_DIR}/doc)
# Two builds of one commit make one package, so the date is the commit's.
execute_process(COMMAND ${GIT_EXECUTABLE} -C ${PROJECT_SOURCE_DIR} log -1 --format=%cD
                OUTPUT_VARIABLE KANBAN_COMMIT_DATE OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
if(NOT KANBAN_COMMIT_DATE)
  string(TIMESTAMP KANBAN_COMMIT_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC)
endif()
configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog.Debian.in ${doc}/changelog.Debian @ONLY)
file(READ ${PROJECT_SOURCE_DIR}/LICENSE license)
string(REGEX REPLACE "^MIT License\n\nCopyright [^\n]*\n\n" "" license "${license}")
string(REGEX REPLACE "\n\n" "\n.\n" license "${license}")
string(REGEX REPLACE "\n$" "" license "${license}")
string(REPLACE "\n" "\n " KANBAN_LICENSE "${license}")
configure_file(${CMAKE_CURRENT_LIST_DIR}/copyright.in ${doc}/copyright @ONLY)
configure_file(${PROJECT_SOURCE_DIR}/CHANGELOG.md ${doc}/changelog COPYONLY)
foreach(name changelog changelog.Debian)
  execute_process(COMMAND gzip -9n -f -k ${doc}/${name} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
foreach(part program:kanban development:libkanban-dev)
  string(REPLACE ":" ";" part ${part})
  list(GET part 0 component)
  list(GET part 1 package)
  install(FILES ${doc}/copyright ${doc}/changelog.gz ${doc}/changelog.Debian.gz
          DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${component})
endforeach()

set(CPACK_PACKAGE_NAME kanban)
set(CPACK_PACKAGE_VENDOR "kanban")
set(CPACK_PACKAGE_CONTACT "${KANBAN_MAINTAINER}")
set(CPACK_PACKAGE_CHECKSUM SHA256)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL program development)

# CPack would put it before the description of each package.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME kanban)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION vcs)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS "git, tzdata")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS "bash-completion, libkanban-dev")
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION
"boards of cards as plain text in a git repository
One YAML file a card, every change one commit. The order of what is next and
reports about flow are computed from the files; rules say who may decide what,
and a pull request is the review.")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libkanban-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
    "libgit2-dev, libutf8proc-dev, libyaml-cpp-dev, zlib1g-dev")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SUGGESTS "pkg-config, cmake")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION
"boards of cards as plain text in git - library and headers
What the program kanban is made of, as a static library with C++ headers: it
reads boards, orders cards, computes reports and changes cards with commits.")

# An archive holds one folder of its own name with bin/ and share/ in it, as the action for CI wants it.
string(TOLOWER ${CMAKE_SYSTEM_NAME} system)
set(CPACK_PACKAGE_FILE_NAME kanban-${PROJECT_VERSION}-${system}-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_ARCHIVE_COMPONENT_INSTALL ON)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_LIST_DIR}/archive_folder.cmake)
set(CPACK_ARCHIVE_PROGRAM_FILE_NAME ${CPACK_PACKAGE_FILE_NAME})
set(CPACK_ARCHIVE_DEVELOPMENT_FILE_NAME lib${CPACK_PACKAGE_FILE_NAME})
include(CPack)
