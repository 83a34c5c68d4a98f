# Writes every page of the manual, compressed as Debian wants them, into DIRECTORY/man1, man5 and
# man7: cmake -DKANBAN=<program> -DDIRECTORY=<directory> -P make_manual.cmake
cmake_minimum_required(VERSION 3.25)

function(run output)
  execute_process(COMMAND ${KANBAN} ${ARGN} OUTPUT_VARIABLE text RESULT_VARIABLE code)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${KANBAN} ${ARGN} failed")
  endif()
  set(${output} "${text}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${DIRECTORY})
run(names __man)
string(REPLACE "\n" ";" names "${names}")
list(FILTER names EXCLUDE REGEX "^$")
foreach(name IN LISTS names)
  string(REGEX REPLACE ".*\\.([0-9])$" "\\1" section ${name})
  set(file ${DIRECTORY}/man${section}/${name})
  file(MAKE_DIRECTORY ${DIRECTORY}/man${section})
  execute_process(COMMAND ${KANBAN} __man ${name} OUTPUT_FILE ${file} RESULT_VARIABLE code)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "no page ${name}")
  endif()
  execute_process(COMMAND gzip -9n ${file} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
# `git kanban --help` asks man for this name.
file(CREATE_LINK kanban.1.gz ${DIRECTORY}/man1/git-kanban.1.gz SYMBOLIC)
