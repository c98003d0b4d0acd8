# find_package.cmake: the stranger's program, the README's and the examples, with find_package(vnaner COMPONENTS <WAY>).
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)
file(REMOVE_RECURSE ${WORK})
run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/stranger -B ${WORK} -G Ninja -DCMAKE_CXX_COMPILER=${CXX} -DCMAKE_PREFIX_PATH=${PREFIX}
    -DWAY=${WAY} -DVNANER_SOURCE=${SOURCE})
run(${CMAKE_COMMAND} --build ${WORK})
set(shared NO)
if(WAY STREQUAL "shared")
  set(shared YES)
endif()
run_stranger(${WORK}/stranger)
expect_needs(${WORK}/stranger ${shared})

run(${WORK}/newsdesk)
if(NOT output MATCHES "date: lundi 14 mars  2022-03-14\n")
  message(FATAL_ERROR "the README's program gave\n${output}")
endif()

# An example without arguments prints what stands beside it.
file(GLOB expectations ${SOURCE}/examples/*.expected)
foreach(expectation IN LISTS expectations)
  cmake_path(GET expectation STEM name)
  if(EXISTS ${SOURCE}/examples/${name}.cc)
    run(${CMAKE_COMMAND} -E chdir ${SOURCE}/examples ${WORK}/example_${name})
    file(READ ${expectation} expected)
    expect(examples/${name}.cc "${expected}")
  endif()
endforeach()
