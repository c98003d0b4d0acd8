# install.cmake: what `cmake --install` puts where, so that find_package(vnaner) works afterwards.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(
  TARGETS vnaner
  EXPORT vnanerTargets
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
if(TARGET vnaner_cli)
  install(TARGETS vnaner_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  if(BUILD_SHARED_LIBS)
    file(RELATIVE_PATH libraries ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR})
    set_target_properties(vnaner_cli PROPERTIES INSTALL_RPATH "$ORIGIN/${libraries}")
  endif()
endif()
install(DIRECTORY include/vnaner DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

# The library carries these inside; the copies are for reading and for starting one's own.
install(DIRECTORY rules DESTINATION ${CMAKE_INSTALL_DATADIR}/vnaner FILES_MATCHING PATTERN *.calque)
install(DIRECTORY gazetteers DESTINATION ${CMAKE_INSTALL_DATADIR}/vnaner)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/vnaner)
install(EXPORT vnanerTargets NAMESPACE vnaner:: DESTINATION ${package_dir})
configure_package_config_file(cmake/vnanerConfig.cmake.in ${PROJECT_BINARY_DIR}/vnanerConfig.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/vnanerConfigVersion.cmake COMPATIBILITY SameMajorVersion)
install(FILES ${PROJECT_BINARY_DIR}/vnanerConfig.cmake ${PROJECT_BINARY_DIR}/vnanerConfigVersion.cmake DESTINATION ${package_dir})
