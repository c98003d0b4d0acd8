# install.cmake: installs the build tree, and moves what was installed: nothing of it may remember where it was.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)
file(REMOVE_RECURSE ${WORK})
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/first)
file(RENAME ${WORK}/first ${PREFIX})

file(GLOB_RECURSE texts ${PREFIX}/*.cmake ${PREFIX}/*.pc)
if(NOT texts)
  message(FATAL_ERROR "neither a CMake package nor a .pc file is installed")
endif()
foreach(file IN LISTS texts)
  file(READ ${file} text)
  foreach(place IN ITEMS ${WORK} ${BUILD} ${SOURCE})
    string(FIND "${text}" "${place}" at)
    if(NOT at EQUAL -1)
      message(FATAL_ERROR "${file} names ${place}")
    endif()
  endforeach()
endforeach()

foreach(file IN ITEMS bin/vnaner share/vnaner/rules/dates.calque share/vnaner/gazetteers/bodies.tsv share/vnaner/gazetteers/SOURCES.md
                      share/doc/vnaner/LICENSE share/doc/vnaner/CHANGELOG.md)
  if(NOT EXISTS ${PREFIX}/${file})
    message(FATAL_ERROR "${file} is not installed")
  endif()
endforeach()
run(${PREFIX}/bin/vnaner --version)

# The public headers, all of them and nothing else.
file(GLOB_RECURSE expected RELATIVE ${SOURCE}/include ${SOURCE}/include/*)
file(GLOB_RECURSE output RELATIVE ${PREFIX}/include ${PREFIX}/include/*)
expect(headers "${expected}")

# The JSON Schemas, likewise.
file(GLOB expected RELATIVE ${SOURCE}/docs ${SOURCE}/docs/*.schema.json)
file(GLOB_RECURSE output RELATIVE ${PREFIX}/share/vnaner/schemas ${PREFIX}/share/vnaner/schemas/*)
expect("JSON Schemas" "${expected}")
