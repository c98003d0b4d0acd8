# debian.cmake: the Debian packages of the build tree: what they hold, what they say, and that the command runs out of them.
# (Installing them, with what they depend on, wants a machine to spare: docs/install.md.)
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)
file(REMOVE_RECURSE ${WORK})
run(cpack -G DEB --config ${BUILD}/CPackConfig.cmake -B ${WORK}/packages -D CPACK_DEBIAN_COMPRESSION_TYPE=gzip)
run(dpkg --print-architecture)
string(STRIP "${output}" machine)
string(REGEX MATCH "^[0-9]+" major ${VERSION})

# expect_package(NAME FIELD=REGEX… [FILES REGEX…]): the package says this, holds such files, and not a thing unknown.
function(expect_package name)
  cmake_parse_arguments(arg "" "" "FIELDS;FILES" ${ARGN})
  set(file ${WORK}/packages/${name}_${VERSION}-1_${machine}.deb)
  foreach(field IN LISTS arg_FIELDS)
    string(REGEX MATCH "^([A-Za-z-]+)=(.*)$" ignored "${field}")
    set(key ${CMAKE_MATCH_1})
    set(value "${CMAKE_MATCH_2}")
    run(dpkg-deb -f ${file} ${key})
    if(NOT output MATCHES "${value}")
      message(FATAL_ERROR "${name}: ${key}: expected ${value}, got ${output}")
    endif()
  endforeach()
  run(dpkg-deb -x ${file} ${WORK}/root)
  run(dpkg-deb -x ${file} ${WORK}/only-${name})
  file(GLOB_RECURSE files RELATIVE ${WORK}/only-${name} ${WORK}/only-${name}/*)
  foreach(expected IN LISTS arg_FILES)
    set(found ${files})
    list(FILTER found INCLUDE REGEX "^usr/${expected}$")
    if(NOT found)
      message(FATAL_ERROR "${name} has no ${expected}; it has ${files}")
    endif()
    list(FILTER files EXCLUDE REGEX "^usr/${expected}$")
  endforeach()
  if(files)
    message(FATAL_ERROR "${name} has ${files}")
  endif()
endfunction()

expect_package(
  libvnaner${major}
  FIELDS "Version=^${VERSION}-1" Section=^libs "Depends=libicu[0-9]+" Depends=libre2- Depends=libfmt Depends=libssl3 Depends=libboost-locale Depends=libc6 "Description=^People.*\n .*\n"
  FILES "lib.*/libvnaner.so.${major}" "lib.*/libvnaner.so.${VERSION}" share/doc/libvnaner${major}/copyright)
expect_package(
  libvnaner-dev
  FIELDS Section=^libdevel "Depends=libvnaner${major} \\(= ${VERSION}-1\\)" Depends=libicu-dev Depends=libre2-dev Depends=libfmt-dev Depends=libssl-dev Depends=libboost-locale-dev
  FILES "include/vnaner/.*\\.h" "lib.*/libvnaner.a" "lib.*/libvnaner.so" "lib.*/cmake/vnaner/.*\\.cmake" "lib.*/pkgconfig/vnaner.pc" share/doc/libvnaner-dev/copyright)
expect_package(
  vnaner
  FIELDS Section=^text "Depends=libvnaner${major} \\(= ${VERSION}-1\\)" Depends=libc6
  FILES bin/vnaner "share/vnaner/rules/.*\\.calque" "share/vnaner/gazetteers/.*" share/vnaner/schemas/vnaner.schema.json
        share/vnaner/schemas/diff.schema.json share/vnaner/schemas/coverage.schema.json share/doc/vnaner/CHANGELOG.md share/doc/vnaner/copyright)

# Programs that are linked with the library will depend on its package.
run(dpkg-deb -I ${WORK}/packages/libvnaner${major}_${VERSION}-1_${machine}.deb shlibs)
if(NOT output MATCHES "libvnaner ${major} libvnaner${major}")
  message(FATAL_ERROR "the shlibs file says ${output}")
endif()

file(GLOB_RECURSE library ${WORK}/root/usr/lib/libvnaner.so.${major})
cmake_path(GET library PARENT_PATH libraries)
file(WRITE ${WORK}/article.txt "L’ambassadeur Étienne Marsac s’est rendu à l’ONU lundi 14 mars.\n")
run(${CMAKE_COMMAND} -E env LD_LIBRARY_PATH=${libraries} ${WORK}/root/usr/bin/vnaner extract --date 2022-03 --format marked
    ${WORK}/article.txt)
expect("the packaged command"
       "L’[office holder=\"Étienne Marsac\": ambassadeur] [person: Étienne Marsac] s’est rendu à l’[body un: ONU] [date 2022-03-14: lundi 14 mars].\n")
