# run.cmake: installs the build tree, then builds and runs the program of this folder against what was installed.
#   cmake -DBUILD=<build tree> -DWORK=<scratch folder> -DCXX=<compiler> -P tests/consumer/run.cmake
file(REMOVE_RECURSE ${WORK})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(
  COMMAND ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${WORK}/build -G Ninja -DCMAKE_CXX_COMPILER=${CXX}
          -DCMAKE_PREFIX_PATH=${WORK}/prefix -DREADME=${CMAKE_CURRENT_LIST_DIR}/../../README.md
  COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${WORK}/build COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${WORK}/build/consumer OUTPUT_VARIABLE got COMMAND_ERROR_IS_FATAL ANY)

set(expected "office: ambassadeur\nperson: Étienne Marsac\nbody: ONU\ndate: 3 février 2022\nproblems: 1\n")
if(NOT got STREQUAL expected)
  message(FATAL_ERROR "expected\n${expected}got\n${got}")
endif()
execute_process(COMMAND ${WORK}/build/newsdesk OUTPUT_VARIABLE got COMMAND_ERROR_IS_FATAL ANY)
if(NOT got MATCHES "date: lundi 14 mars  2022-03-14\n")
  message(FATAL_ERROR "the README's program gave\n${got}")
endif()
foreach(file IN ITEMS rules/dates.calque gazetteers/bodies.tsv gazetteers/SOURCES.md)
  if(NOT EXISTS ${WORK}/prefix/share/vnaner/${file})
    message(FATAL_ERROR "${file} is not installed")
  endif()
endforeach()
