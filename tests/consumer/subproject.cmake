# subproject.cmake: the stranger's project with the library's sources in it: fetched, then as a subdirectory. Both ways share one
# build tree, so that the library is compiled once.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)
file(REMOVE_RECURSE ${WORK})
set(configure ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/stranger -B ${WORK}/build -G Ninja -DCMAKE_CXX_COMPILER=${CXX}
              -DVNANER_SOURCE=${SOURCE})

run(${configure} -DWAY=fetch -DFETCHCONTENT_SOURCE_DIR_VNANER=${SOURCE} -DFETCHCONTENT_FULLY_DISCONNECTED=ON)
run(${CMAKE_COMMAND} --build ${WORK}/build)
run_stranger(${WORK}/build/stranger)
expect_needs(${WORK}/build/stranger NO)
run(${CMAKE_COMMAND} --install ${WORK}/build --prefix ${WORK}/own)
file(GLOB_RECURSE output RELATIVE ${WORK}/own ${WORK}/own/*)
expect("what the project installs" bin/stranger)

# The project may have the library installed with its own things; that one is without a shared library.
run(${configure} -DWAY=subdirectory -DVNANER_INSTALL=ON)
run(${CMAKE_COMMAND} --build ${WORK}/build)
run_stranger(${WORK}/build/stranger)
run(${CMAKE_COMMAND} --install ${WORK}/build --prefix ${WORK}/both)
run(${CMAKE_COMMAND} -DSOURCE=${SOURCE} -DPREFIX=${WORK}/both -DWORK=${WORK}/alone -DCXX=${CXX} -DWAY=alone -P
    ${CMAKE_CURRENT_LIST_DIR}/pkg_config.cmake)

# The project's BUILD_SHARED_LIBS counts for the library, too.
run(${configure} -DBUILD_SHARED_LIBS=ON)
run(${CMAKE_COMMAND} --build ${WORK}/build)
run_stranger(${WORK}/build/stranger)
expect_needs(${WORK}/build/stranger YES)
