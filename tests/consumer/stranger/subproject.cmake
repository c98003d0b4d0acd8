# subproject.cmake: the library's sources as a part of this project, and what they must leave as it was.
# What steers the build of the whole project, as "name=value" lines.
macro(take_stock result)
  set(${result} "")
  get_directory_property(variables VARIABLES)
  foreach(variable IN LISTS variables)
    if(variable MATCHES "^(BUILD_SHARED_LIBS|BUILD_TESTING|CPACK_.*|CMAKE_(BUILD_TYPE|CXX_(COMPILER_LAUNCHER|EXTENSIONS|FLAGS.*|STANDARD.*|VISIBILITY.*)|INSTALL_.*|POSITION_.*|.*_OUTPUT_DIRECTORY))$")
      string(APPEND ${result} "${variable}=${${variable}}\n")
    endif()
  endforeach()
endmacro()
take_stock(before)
get_cmake_property(cached CACHE_VARIABLES)

if(WAY STREQUAL fetch)
  # FETCHCONTENT_SOURCE_DIR_VNANER puts a local checkout in place of the download.
  include(FetchContent)
  FetchContent_Declare(vnaner GIT_REPOSITORY https://vnaner.invalid/vnaner.git GIT_TAG v0.1.0)
  FetchContent_MakeAvailable(vnaner)
elseif(WAY STREQUAL subdirectory)
  # The folder that FetchContent takes: what is compiled once serves both ways.
  add_subdirectory(${VNANER_SOURCE} _deps/vnaner-build)
else()
  message(FATAL_ERROR "no such way: ${WAY}")
endif()

# For speed only.
target_precompile_headers(
  vnaner_objects
  PRIVATE
  <algorithm>
  <fmt/format.h>
  <functional>
  <map>
  <memory>
  <optional>
  <string>
  <string_view>
  <unordered_map>
  <vector>)

take_stock(after)
if(NOT after STREQUAL before)
  message(FATAL_ERROR "the library changed\n${before}into\n${after}")
endif()

# Its options have its name; what find_package() remembers are paths.
get_cmake_property(cached_now CACHE_VARIABLES)
list(REMOVE_ITEM cached_now ${cached})
foreach(variable IN LISTS cached_now)
  get_property(type CACHE ${variable} PROPERTY TYPE)
  if(type STREQUAL BOOL AND NOT variable MATCHES "^(VNANER|FETCHCONTENT)_")
    message(FATAL_ERROR "the library added the option ${variable}")
  endif()
endforeach()

function(check_targets folder)
  get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    if(NOT target MATCHES "^vnaner_" OR target MATCHES "cli|demo|example|test|bench|internals")
      message(FATAL_ERROR "the library added the target ${target}")
    endif()
  endforeach()
  get_property(tests DIRECTORY ${folder} PROPERTY TESTS)
  if(tests)
    message(FATAL_ERROR "the library added the tests ${tests}")
  endif()
  get_property(folders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
  foreach(inner IN LISTS folders)
    check_targets(${inner})
  endforeach()
endfunction()
check_targets(${VNANER_SOURCE})
foreach(property IN ITEMS COMPILE_OPTIONS COMPILE_DEFINITIONS LINK_OPTIONS INCLUDE_DIRECTORIES)
  get_directory_property(value ${property})
  if(value)
    message(FATAL_ERROR "the library gave the whole project ${property} ${value}")
  endif()
endforeach()
