# run.cmake: builds the site of the API; then once more with a header that lacks comments, which must be refused.
#   cmake -DDOXYGEN=<doxygen> -DCONFIG=<Doxyfile> -DWORK=<scratch folder> -P tests/site/run.cmake
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})
file(READ ${CONFIG} config)

# Runs doxygen with more settings; sets `result` and `said`.
macro(build more)
  file(WRITE ${WORK}/Doxyfile "${config}\nOUTPUT_DIRECTORY = ${WORK}\n${more}\n")
  execute_process(COMMAND ${DOXYGEN} ${WORK}/Doxyfile RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
endmacro()

build("")
if(NOT result EQUAL 0 OR NOT said STREQUAL "")
  message(FATAL_ERROR "doxygen says (${result}):\n${said}")
endif()
file(READ ${WORK}/html/index.html main)
foreach(part IN ITEMS classvnaner_1_1Extractor.html structvnaner_1_1Document.html minimal.cc formats.md "<h1")
  if(NOT main MATCHES "${part}")
    message(FATAL_ERROR "${part} is not on the main page")
  endif()
endforeach()
foreach(file IN ITEMS classvnaner_1_1Extractor.html structvnaner_1_1Span.html minimal.cc formats.md)
  if(NOT EXISTS ${WORK}/html/${file})
    message(FATAL_ERROR "the site has no ${file}")
  endif()
endforeach()

file(WRITE ${WORK}/planted.h "/// \\file\n/// A file.\n/// A class.\nstruct Planted {\n  int bare;\n};\n")
build("INPUT += ${WORK}/planted.h")
if(result EQUAL 0 OR NOT said MATCHES "planted.h:5: (error|warning): Member bare")
  message(FATAL_ERROR "a member without a comment is let through (${result}):\n${said}")
endif()
