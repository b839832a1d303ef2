// The entry point of the tests with Catch2 v2. Version 3 brings its own (link Catch2WithMain); this file is then empty.
#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#endif
