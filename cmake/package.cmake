# package.cmake: `cpack -G DEB` makes three Debian packages: the shared library, what programs are built with, the command.
# For a system's own packages build with the preset `package`, as scripts/package does.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME vnaner)
set(CPACK_PACKAGE_VENDOR libvnaner)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_PACKAGE_CONTACT "libvnaner maintainers <maintainers@libvnaner.invalid>" CACHE STRING "Maintainer of the packages")
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_COMPONENTS_ALL vnaner_development)
if(TARGET vnaner_shared)
  list(APPEND CPACK_COMPONENTS_ALL vnaner_library)
endif()
if(TARGET vnaner_cli)
  list(APPEND CPACK_COMPONENTS_ALL vnaner_command)
endif()
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(about "Rules and lists, no language model: the same text gives the same answer everywhere. Each find says which rule made it
and what it means: a calendar date, a full name, the holder of an office, the body behind an acronym.")

set(CPACK_DEBIAN_VNANER_LIBRARY_PACKAGE_NAME libvnaner${PROJECT_VERSION_MAJOR})
set(CPACK_DEBIAN_VNANER_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_VNANER_LIBRARY_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_VNANER_LIBRARY_DESCRIPTION "${about}\nThis is the shared library.")

# Static linking needs what the library stands on, and vnaner.pc names it.
set(CPACK_DEBIAN_VNANER_DEVELOPMENT_PACKAGE_NAME libvnaner-dev)
set(CPACK_DEBIAN_VNANER_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_VNANER_DEVELOPMENT_PACKAGE_DEPENDS "libicu-dev, libre2-dev, libboost-locale-dev, libfmt-dev, libssl-dev")
set(CPACK_DEBIAN_VNANER_DEVELOPMENT_DESCRIPTION "${about}\nThese are the headers, the static library, and what CMake and pkg-config read.")
if(TARGET vnaner_shared)
  set(CPACK_COMPONENT_VNANER_DEVELOPMENT_DEPENDS vnaner_library)
endif()

set(CPACK_DEBIAN_VNANER_COMMAND_PACKAGE_NAME vnaner)
set(CPACK_DEBIAN_VNANER_COMMAND_PACKAGE_SECTION text)
set(CPACK_DEBIAN_VNANER_COMMAND_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_VNANER_COMMAND_DESCRIPTION "${about}\nThis is the command, with the rules and lists for reading.")
if(BUILD_SHARED_LIBS)
  set(CPACK_COMPONENT_VNANER_COMMAND_DEPENDS vnaner_library)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR}/libvnaner)
endif()

# Debian wants each package to say whose it is; `cmake --install` has the licence instead.
foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  string(TOUPPER ${component} COMPONENT)
  install(
    FILES cmake/copyright
    DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/${CPACK_DEBIAN_${COMPONENT}_PACKAGE_NAME}
    COMPONENT ${component}
    EXCLUDE_FROM_ALL)
endforeach()
include(CPack)
