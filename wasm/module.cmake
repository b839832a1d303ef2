# The module as it ships: plain .wasm, no JavaScript, no import. Exports that Emscripten adds beside those of
# exports.txt are trimmed by tools/build-dist.mjs; tests/js asserts both.
set(MODULE_OPTIONS -fno-exceptions -fno-rtti -mbulk-memory -mnontrapping-fptoint -msign-ext)
add_executable(permit-guide ${ENGINE_SOURCES} wasm/api.cpp wasm/memory.cpp)
set_target_properties(permit-guide PROPERTIES SUFFIX ".wasm")
target_include_directories(permit-guide PRIVATE core wasm)
# -O2 throughout, as one program, nothing inlined that does not shrink: docs/decisions/0010.
target_compile_options(permit-guide PRIVATE ${MODULE_OPTIONS} -O2 -flto -fno-unroll-loops -fno-vectorize -fno-slp-vectorize)
target_link_options(permit-guide PRIVATE ${MODULE_OPTIONS} -Oz -flto -Wl,-mllvm,-inline-threshold=-10 --no-entry
  -sINITIAL_MEMORY=131072 -sTOTAL_STACK=65536 -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=2097152 -sSUPPORT_ERRNO=0)
