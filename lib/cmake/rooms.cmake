# A room is one static library with only its allowed links. Its sources are found by glob, its headers
# are a file set so that each is compiled alone (target all_verify_interface_header_sets).
#
#   kanban_room(query USES base model THIRD_PARTY re2::re2)

set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)

function(kanban_room name)
  cmake_parse_arguments(ROOM "" "" "USES;THIRD_PARTY" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  file(GLOB headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.hpp)
  add_library(kanban_${name} STATIC ${sources})
  add_library(kanban::${name} ALIAS kanban_${name})
  list(APPEND KANBAN_ROOMS ${name})
  set(KANBAN_ROOMS ${KANBAN_ROOMS} PARENT_SCOPE)
  target_sources(kanban_${name} INTERFACE FILE_SET HEADERS BASE_DIRS ${CMAKE_CURRENT_SOURCE_DIR}
                 FILES ${headers})
  target_link_libraries(kanban_${name} PUBLIC kanban_settings)
  foreach(used IN LISTS ROOM_USES)
    target_link_libraries(kanban_${name} PUBLIC kanban_${used})
  endforeach()
  target_link_libraries(kanban_${name} PRIVATE ${ROOM_THIRD_PARTY})
  kanban_use_standard_headers(kanban_${name})
endfunction()
