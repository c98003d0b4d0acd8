# refusals.cmake: what find_package(vnaner) does not give, and what it says then.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)

# Configures a project of `lines`, which must fail and say `reason`.
function(expect_refusal reason)
  file(REMOVE_RECURSE ${WORK})
  list(JOIN ARGN "\n" lines)
  file(WRITE ${WORK}/CMakeLists.txt "cmake_minimum_required(VERSION 3.25)\nproject(refused LANGUAGES NONE)\n${lines}\n")
  execute_process(COMMAND ${CMAKE_COMMAND} -S ${WORK} -B ${WORK}/build -DCMAKE_PREFIX_PATH=${PREFIX} OUTPUT_QUIET ERROR_VARIABLE err
                  RESULT_VARIABLE code)
  string(REGEX REPLACE "[ \n]+" " " err "${err}")
  string(FIND "${err}" "${reason}" at)
  if(code EQUAL 0 OR at EQUAL -1)
    message(FATAL_ERROR "expected: ${reason}\ngot ${code}: ${err}")
  endif()
endfunction()

expect_refusal("COMPONENTS are static and shared, one at a time; not wide" "find_package(vnaner REQUIRED COMPONENTS wide)")
expect_refusal("one at a time; not static;shared" "find_package(vnaner REQUIRED COMPONENTS static shared)")
expect_refusal("already the static library" "add_library(vnaner::vnaner STATIC IMPORTED)"
               "find_package(vnaner REQUIRED COMPONENTS shared)")
expect_refusal("compatible with requested version \"9\"" "find_package(vnaner 9 REQUIRED)")

# Where a kind is not there.
file(GLOB_RECURSE targets RELATIVE ${PREFIX} ${PREFIX}/vnaner-static-targets.cmake)
cmake_path(GET targets PARENT_PATH folder)
file(REMOVE_RECURSE ${WORK}-less)
file(COPY ${PREFIX}/${folder} DESTINATION ${WORK}-less/lib/cmake)
file(REMOVE ${WORK}-less/lib/cmake/vnaner/vnaner-static-targets.cmake)
set(PREFIX ${WORK}-less)
expect_refusal("no static library is installed" "find_package(vnaner REQUIRED COMPONENTS static)")
