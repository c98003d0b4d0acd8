# run.cmake: what the scripts of this folder share. Included by them.
cmake_minimum_required(VERSION 3.25)

# Runs a command, which must end well; what it prints goes into `output`, and is shown if it does not.
function(run)
  execute_process(COMMAND ${ARGV} OUTPUT_VARIABLE out ERROR_VARIABLE err RESULT_VARIABLE code)
  if(NOT code EQUAL 0)
    list(JOIN ARGV " " command)
    message(FATAL_ERROR "${command}\nended with ${code}\n${out}${err}")
  endif()
  set(output "${out}" PARENT_SCOPE)
endfunction()

function(expect what expected)
  if(NOT output STREQUAL expected)
    message(FATAL_ERROR "${what}: expected\n${expected}got\n${output}")
  endif()
endfunction()

# Runs the program of stranger/main.cc.
function(run_stranger program)
  run(${CMAKE_COMMAND} -E env LC_ALL=C ${program})
  expect(${program} "office: ambassadeur\nperson: Étienne Marsac\nbody: ONU\ndate: 3 février 2022\nproblems: 1\n")
endfunction()

# The program needs the shared library, or does not.
function(expect_needs program shared)
  run(readelf -d ${program})
  set(needs NO)
  if(output MATCHES "NEEDED[^\n]*\\[libvnaner\\.so\\.0\\]")
    set(needs YES)
  endif()
  if(NOT needs STREQUAL shared)
    message(FATAL_ERROR "${program} needs libvnaner.so.0: ${needs}, expected ${shared}")
  endif()
endfunction()
