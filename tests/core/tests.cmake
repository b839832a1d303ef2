# Tests mirror core/: one file of tests for one file of code. Listed by room, no glob.
find_package(Catch2 REQUIRED)
add_executable(permit-guide-tests
  tests/core/main.cpp
  tests/core/support/allocations.cpp
  tests/core/base/error.test.cpp
  tests/core/base/fixed_list.test.cpp
  tests/core/base/result.test.cpp
  tests/core/base/units.test.cpp
  tests/core/calendar/add_months.test.cpp
  tests/core/calendar/date.test.cpp
  tests/core/calendar/easter.test.cpp
  tests/core/calendar/holiday_calendar.test.cpp
  tests/core/calendar/territory.test.cpp
  tests/core/calendar/time_limit.test.cpp
  tests/core/calendar/time_zone.test.cpp
  tests/core/truth/timeline.test.cpp
  tests/core/truth/truth.test.cpp
  tests/core/pack/pack.test.cpp
  tests/core/pack/validate.test.cpp
  tests/core/pack/validate_limits.test.cpp
  tests/core/assessment/conditions.test.cpp
  tests/core/assessment/explanation.test.cpp
  tests/core/assessment/incremental.test.cpp
  tests/core/assessment/status.test.cpp
  tests/core/deadline/counting.test.cpp
  tests/core/deadline/deadline.test.cpp
  tests/core/deadline/moves.test.cpp
  tests/core/deadline/properties.test.cpp
  tests/core/deadline/service.test.cpp
  tests/core/interview/interview.test.cpp
  tests/core/dossier/dossier.test.cpp
  tests/core/agenda/agenda.test.cpp
  tests/core/engine/engine.test.cpp
  tests/core/rulebook/bad.test.cpp
  tests/core/rulebook/json_view.test.cpp
  tests/core/rulebook/new_permit.test.cpp
  tests/core/rulebook/real_rulebook.test.cpp
  tests/core/rulebook/translation.test.cpp
  tests/core/compiler/compile.test.cpp
  tests/core/compiler/first_pack.test.cpp
  tests/core/review/answer_space.test.cpp
  tests/core/review/findings.test.cpp
  tests/core/review/random.test.cpp
  tests/core/review/walk.test.cpp
)
target_link_libraries(permit-guide-tests PRIVATE permit-guide-compiler permit-guide-review $<IF:$<TARGET_EXISTS:Catch2::Catch2WithMain>,Catch2::Catch2WithMain,Catch2::Catch2>)
target_include_directories(permit-guide-tests PRIVATE tests/core)
target_compile_definitions(permit-guide-tests PRIVATE PERMIT_GUIDE_ROOT="${CMAKE_SOURCE_DIR}")
# The whole of Catch2 v2, where GCC 12 sees warnings of its own under the sanitizers.
set_source_files_properties(tests/core/main.cpp PROPERTIES COMPILE_OPTIONS -w)
include(Catch)
catch_discover_tests(permit-guide-tests)

# What the types forbid: each file compiles when PERMITTED is defined, so that it fails for its own reason, and not otherwise.
set(MUST_NOT_COMPILE
  add_months_of_days add_months_without_month_end carry_over_from_bool cents_less_than_days cents_plus_int
  date_by_default date_compared_with_int date_from_int date_from_three_numbers date_minus_date_is_not_int
  date_plus_date date_plus_days date_plus_int days_from_int moment_compared_with_date moment_from_date months_plus_days
  point_from_moment result_as_bool result_as_value
  result_ignored territory_from_int years_as_months)
foreach(name IN LISTS MUST_NOT_COMPILE)
  set(compile ${CMAKE_CXX_COMPILER} -std=c++20 -fsyntax-only -Wall -Wextra -Werror
    -I${CMAKE_SOURCE_DIR}/core ${CMAKE_SOURCE_DIR}/tests/must_not_compile/${name}.cpp)
  add_test(NAME "${name} compiles where permitted" COMMAND ${compile} -DPERMITTED)
  add_test(NAME "${name} must not compile" COMMAND ${compile})
  set_tests_properties("${name} must not compile" PROPERTIES WILL_FAIL TRUE)
endforeach()
