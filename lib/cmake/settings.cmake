# Flags that every target of ours shares, as one interface target.

set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Kind of build" FORCE)
endif()

# A second build of the same sources is free where ccache is installed.
find_program(KANBAN_CCACHE ccache)
mark_as_advanced(KANBAN_CCACHE)
if(KANBAN_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${KANBAN_CCACHE})
endif()

add_library(kanban_settings INTERFACE)
target_compile_features(kanban_settings INTERFACE cxx_std_20)
target_include_directories(kanban_settings INTERFACE ${PROJECT_SOURCE_DIR}/lib ${PROJECT_SOURCE_DIR})
target_compile_options(kanban_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wcast-align -Wformat=2 -Wimplicit-fallthrough -Wextra-semi
  -Wmissing-declarations)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(kanban_settings INTERFACE
    -Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wsuggest-override
    -Wno-restrict)  # g++ 12 sees overlaps in std::string's operator+ that cannot happen (PR 105651)
endif()
if(KANBAN_WERROR)
  target_compile_options(kanban_settings INTERFACE -Werror)
endif()
target_compile_definitions(kanban_settings INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
if(KANBAN_SANITIZE)
  target_compile_options(kanban_settings INTERFACE -fsanitize=${KANBAN_SANITIZE} -fno-omit-frame-pointer
                         -fno-sanitize-recover=all)
  target_link_options(kanban_settings INTERFACE -fsanitize=${KANBAN_SANITIZE})
endif()
if(KANBAN_FUZZ)
  target_compile_options(kanban_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()

# The standard headers cost a third of compiling a file, so they are compiled once for all targets. Not
# under ccache, which could not keep what uses them: such a build also shows where an include is missing,
# and so does the check that compiles each header alone.
if(NOT KANBAN_CCACHE)
  file(CONFIGURE OUTPUT standard_headers.cpp CONTENT "")
  add_library(kanban_standard_headers OBJECT ${CMAKE_CURRENT_BINARY_DIR}/standard_headers.cpp)
  target_link_libraries(kanban_standard_headers PRIVATE kanban_settings)
  target_precompile_headers(kanban_standard_headers PRIVATE
    <algorithm> <functional> <map> <memory> <optional> <set> <string> <string_view> <unordered_map>
    <utility> <variant> <vector>)
endif()

function(kanban_use_standard_headers target)
  if(NOT KANBAN_CCACHE)
    target_precompile_headers(${target} REUSE_FROM kanban_standard_headers)
  endif()
endfunction()
