# Tests mirror core/: one file of tests for one file of code.
find_package(Catch2 REQUIRED)
add_executable(permit-guide-tests
  tests/core/main.cpp
)
target_link_libraries(permit-guide-tests PRIVATE permit-guide-compiler $<IF:$<TARGET_EXISTS:Catch2::Catch2WithMain>,Catch2::Catch2WithMain,Catch2::Catch2>)
target_include_directories(permit-guide-tests PRIVATE tests/core)
target_compile_definitions(permit-guide-tests PRIVATE PERMIT_GUIDE_ROOT="${CMAKE_SOURCE_DIR}")
include(Catch)
catch_discover_tests(permit-guide-tests)
