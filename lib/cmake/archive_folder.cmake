# Read by cpack for each kind of package: archives have a folder at their top, packages of Debian none.
if(CPACK_GENERATOR STREQUAL "TGZ")
  set(CPACK_COMPONENT_INCLUDE_TOPLEVEL_DIRECTORY ON)
endif()
