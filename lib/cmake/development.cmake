# What programs that use the rooms as a library need: one archive of all rooms, the headers, and a
# description each for CMake and pkg-config. `cmake --install BUILD --component development`.
#
# The public surface is the headers of the rooms: the comment at the head of each is its contract.
# Headers about libgit2 itself are left out, so a user needs nobody's headers but these. While the
# version begins with 0, a new minor version may change any of them.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(objects "")
foreach(room IN LISTS KANBAN_ROOMS)
  list(APPEND objects $<TARGET_OBJECTS:kanban_${room}>)
endforeach()
add_library(kanban_archive STATIC ${objects})
set_target_properties(kanban_archive PROPERTIES OUTPUT_NAME kanban EXPORT_NAME kanban)
target_compile_features(kanban_archive INTERFACE cxx_std_20)
# The first so that a program may write <kanban/store/loader.hpp>, the second for the headers, which
# name each other from the rooms on.
target_include_directories(kanban_archive INTERFACE
  $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>
  $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/kanban>)

set(configs ${CMAKE_CURRENT_BINARY_DIR}/development)
set(config_directory ${CMAKE_INSTALL_LIBDIR}/cmake/kanban)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/kanbanConfig.cmake.in
                              ${configs}/kanbanConfig.cmake
                              INSTALL_DESTINATION ${config_directory})
write_basic_package_version_file(${configs}/kanbanConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
configure_file(${CMAKE_CURRENT_LIST_DIR}/kanban.pc.in ${configs}/kanban.pc @ONLY)

install(TARGETS kanban_archive EXPORT kanbanTargets COMPONENT development)
install(EXPORT kanbanTargets NAMESPACE kanban:: DESTINATION ${config_directory}
        COMPONENT development)
install(FILES ${configs}/kanbanConfig.cmake ${configs}/kanbanConfigVersion.cmake
        DESTINATION ${config_directory} COMPONENT development)
install(FILES ${configs}/kanban.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
        COMPONENT development)
foreach(room IN LISTS KANBAN_ROOMS)
  install(DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/${room}
          DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/kanban COMPONENT development
          FILES_MATCHING PATTERN "*.hpp" PATTERN "libgit2_*" EXCLUDE PATTERN offline EXCLUDE)
endforeach()
