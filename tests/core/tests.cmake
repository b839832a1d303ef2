# Tests mirror core/: one file of tests for one file of code. Listed by room, no glob.
find_package(Catch2 REQUIRED)
add_executable(permit-guide-tests
  tests/core/main.cpp
  tests/core/base/error.test.cpp
  tests/core/base/result.test.cpp
  tests/core/base/units.test.cpp
  tests/core/calendar/add_months.test.cpp
  tests/core/calendar/date.test.cpp
  tests/core/calendar/easter.test.cpp
  tests/core/calendar/holiday_calendar.test.cpp
  tests/core/calendar/territory.test.cpp
  tests/core/calendar/time_limit.test.cpp
)
target_link_libraries(permit-guide-tests PRIVATE permit-guide-compiler $<IF:$<TARGET_EXISTS:Catch2::Catch2WithMain>,Catch2::Catch2WithMain,Catch2::Catch2>)
target_include_directories(permit-guide-tests PRIVATE tests/core)
target_compile_definitions(permit-guide-tests PRIVATE PERMIT_GUIDE_ROOT="${CMAKE_SOURCE_DIR}")
include(Catch)
catch_discover_tests(permit-guide-tests)
