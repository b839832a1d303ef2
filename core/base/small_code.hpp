// Marks code that is better small than fast: what is not on the way of one answer. Decision 0010 says what it saves.
#pragma once

#ifdef __wasm__
#define PERMIT_GUIDE_SMALL_CODE_BEGIN \
  _Pragma("clang attribute push(__attribute__((minsize)), apply_to = function)")
#define PERMIT_GUIDE_SMALL_CODE_END _Pragma("clang attribute pop")
#else
#define PERMIT_GUIDE_SMALL_CODE_BEGIN
#define PERMIT_GUIDE_SMALL_CODE_END
#endif
