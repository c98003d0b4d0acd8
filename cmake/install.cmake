# install.cmake: what `cmake --install` puts where, so that find_package(vnaner) and pkg-config work afterwards. A static and
# a shared build may be installed into the same prefix, one after the other: they share all files but their own.
# Three components, one for each Debian package: vnaner_library, vnaner_development, vnaner_command.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/vnaner)
foreach(kind IN ITEMS static shared)
  if(TARGET vnaner_${kind})
    install(
      TARGETS vnaner_${kind}
      EXPORT vnaner-${kind}-targets
      LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT vnaner_library NAMELINK_COMPONENT vnaner_development
      ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT vnaner_development
      INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
    install(EXPORT vnaner-${kind}-targets NAMESPACE vnaner:: DESTINATION ${package_dir} COMPONENT vnaner_development)
  endif()
endforeach()
configure_package_config_file(cmake/vnanerConfig.cmake.in ${PROJECT_BINARY_DIR}/vnanerConfig.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/vnanerConfigVersion.cmake COMPATIBILITY SameMajorVersion)
install(
  FILES ${PROJECT_BINARY_DIR}/vnanerConfig.cmake ${PROJECT_BINARY_DIR}/vnanerConfigVersion.cmake
  DESTINATION ${package_dir}
  COMPONENT vnaner_development)
install(DIRECTORY include/vnaner DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT vnaner_development)

# pkg-config: what a static library needs is asked for with --static; always, where there is no other. libcrypto as a plain name:
# with --static its own file asks for what a static libcrypto needs, which Debian 13 does not install with it.
set(pc_libs "Libs: -L\${libdir} -lvnaner\nLibs.private: -lboost_locale -lcrypto\nRequires.private: icu-i18n icu-uc re2 fmt")
if(NOT TARGET vnaner_shared)
  set(pc_libs "Libs: -L\${libdir} -lvnaner -lboost_locale\nRequires: icu-i18n icu-uc re2 fmt libcrypto")
endif()
file(RELATIVE_PATH prefix_from_pc ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" prefix_from_pc "${prefix_from_pc}")
set(pc_libdir "\${prefix}")
cmake_path(APPEND pc_libdir ${CMAKE_INSTALL_LIBDIR})
set(pc_includedir "\${prefix}")
cmake_path(APPEND pc_includedir ${CMAKE_INSTALL_INCLUDEDIR})
configure_file(cmake/vnaner.pc.in vnaner.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/vnaner.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT vnaner_development)

if(TARGET vnaner_cli)
  install(TARGETS vnaner_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT vnaner_command)
  if(BUILD_SHARED_LIBS)
    file(RELATIVE_PATH libraries ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR})
    set_target_properties(vnaner_cli PROPERTIES INSTALL_RPATH "$ORIGIN/${libraries}")
  endif()
endif()

# The library carries these inside; the copies are for reading and for starting one's own.
install(DIRECTORY rules DESTINATION ${CMAKE_INSTALL_DATADIR}/vnaner COMPONENT vnaner_command FILES_MATCHING PATTERN *.calque)
install(DIRECTORY gazetteers DESTINATION ${CMAKE_INSTALL_DATADIR}/vnaner COMPONENT vnaner_command)
# For programs that read what the command prints.
install(
  FILES docs/vnaner.schema.json docs/diff.schema.json docs/coverage.schema.json
  DESTINATION ${CMAKE_INSTALL_DATADIR}/vnaner/schemas
  COMPONENT vnaner_command)
install(FILES CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/vnaner COMPONENT vnaner_command)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/vnaner COMPONENT vnaner_licence)
