# libFuzzer targets. `./dev test` runs each for 20,000 inputs from tests/fuzz/<target>/ and the real data, with a fixed seed.
foreach(target fuzz_pack fuzz_rulebook)
  add_executable(${target} tests/fuzz/${target}.cpp)
  target_link_libraries(${target} PRIVATE permit-guide-compiler)
  target_compile_definitions(${target} PRIVATE PERMIT_GUIDE_ROOT="${CMAKE_SOURCE_DIR}")
  target_compile_options(${target} PRIVATE -fsanitize=fuzzer)
  target_link_options(${target} PRIVATE -fsanitize=fuzzer)
endforeach()
# The code under test must report its coverage too, else libFuzzer is blind.
foreach(library permit-guide-engine permit-guide-compiler)
  target_compile_options(${library} PRIVATE -fsanitize=fuzzer-no-link)
endforeach()
