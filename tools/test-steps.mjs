// What `./dev test` runs, in order. Lives here: the steps. Not here: how they are run and counted (run-tests.mjs).
//   name    what is printed; its output goes to build/log/<name>.txt
//   run     a bash command, at the root of the tree
//   needs   steps that must have succeeded
//   when    paths that must exist, else there is nothing to test yet
//   build   true: a step that is no test; it counts only when it fails
//   apart   true: run only when named
const FUZZ_RUNS = 20000;
const PERSONS = 1000000; // drawn and walked through the interview, always the same ones

const cmake = (preset) => `cmake --preset ${preset} && cmake --build build/${preset}`;
const ctest = (preset) => `ctest --test-dir build/${preset} --output-on-failure -j 2`;

/**
 * Node's test files of some folders, named one by one: the way folders are given differs between versions of Node. What a failed
 * test left open (a server, a browser) does not hold the step.
 */
const nodeTests = (folders, options = '', which = '') => `
  mapfile -t files < <(find ${folders} \\( -name '*.test.js' -o -name '*.test.mjs' \\) ${which} 2>/dev/null | sort)
  if [ "\${#files[@]}" = 0 ]; then echo '0 passed, 0 failed'; exit 0; fi
  node --test --test-force-exit --test-timeout=600000 ${options} "\${files[@]}"`;

/** Mostly a browser that waits: a step of its own, so that it waits beside another one. */
const SLOW = ['check', 'check-page', 'offline', 'replace-law', 'themes'];
const named = SLOW.map((name) => `-name ${name}.test.js`).join(' -o ');
const [slow, notSlow] = [`\\( ${named} \\)`, `! \\( ${named} \\)`];

const formatting = `
  passed=0; failed=0
  while read -r file; do
    if clang-format --dry-run -Werror "$file"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  done < <(find core wasm tests -name '*.hpp' -o -name '*.cpp' | sort)
  echo "$passed passed, $failed failed"; [ "$failed" = 0 ]`;

/** A fresh corpus each time and a fixed seed: the same inputs on every machine. Seeds: tests/fuzz/<target>/, and the raw pack. */
const fuzzing = `
  passed=0; failed=0
  while read -r target; do
    name=$(basename "$target"); corpus=build/fuzz/corpus/$name
    rm -rf "$corpus"; mkdir -p "$corpus"
    case "$name" in *pack*) cp build/rulebook.raw.pack "$corpus/" ;; *) cp rulebook/*.json "$corpus/" ;; esac
    if [ -d "tests/fuzz/$name" ]; then cp "tests/fuzz/$name"/* "$corpus/"; fi
    if "$target" -runs=${FUZZ_RUNS} -seed=1 -max_len=131072 -timeout=10 -artifact_prefix=build/log/ -verbosity=0 "$corpus"
    then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  done < <(find build/fuzz -maxdepth 2 -type f -executable -name '*fuzz*' | sort)
  echo "$passed passed, $failed failed"; [ "$failed" = 0 ]`;

const cases = 'if [ -d ../shared/cases ]; then extra=../shared/cases; fi; node tools/cases.mjs --known-only rulebook/permits rulebook/time-limits tests/tables/time-limit-vectors.json ${extra:-}';

export const steps = [
  { name: 'formatting', run: formatting, when: ['core'] },
  { name: 'rooms', run: 'node tools/check-rooms.mjs' },
  { name: 'names', run: 'node tools/check-names.mjs' },
  { name: 'schemas', run: 'node tools/check-schemas.mjs', when: ['rulebook/schema'] },
  { name: 'build-native', run: cmake('native'), build: true },
  { name: 'build-wasm', run: cmake('wasm'), build: true },
  { name: 'rulebook', run: 'build/native/permit-guide check rulebook', needs: ['build-native'] },
  { name: 'coverage', run: 'if [ -d ../shared/cases/permits ]; then extra=../shared/cases/permits; fi; build/native/permit-guide coverage rulebook/permits ${extra:-}', needs: ['build-native'] },
  { name: 'interview', run: 'build/native/permit-guide interview rulebook/permits', needs: ['build-native'] },
  { name: 'explore', run: `build/native/permit-guide explore --persons ${PERSONS}`, needs: ['build-native'] },
  { name: 'native', run: ctest('native'), needs: ['build-native'], when: ['tests/core'] },
  { name: 'dist', run: 'npm run --silent dist', needs: ['build-native', 'build-wasm'], build: true },
  { name: 'exports', run: 'node tools/check-exports.mjs', needs: ['dist'] },
  { name: 'sizes', run: 'node tools/size.mjs', needs: ['dist'] },
  { name: 'node', run: nodeTests('tests/js tests/rulebook tests/element tests/docs'), needs: ['dist'] },
  { name: 'cases', run: cases, needs: ['dist'] },
  { name: 'cases-nowasm', run: cases.replace('cases.mjs', 'cases.mjs --nowasm'), needs: ['dist'] },
  { name: 'cases-native', run: cases.replace('cases.mjs', 'cases.mjs --native'), needs: ['build-native'] },
  { name: 'browser', run: nodeTests('tests/browser', '--test-concurrency=1'), needs: ['dist'], when: ['tests/browser'] },
  { name: 'kit', run: nodeTests('tests/kit', '--test-concurrency=1', notSlow), needs: ['dist'], when: ['tests/kit'] },
  { name: 'kit-slow', run: nodeTests('tests/kit', '--test-concurrency=1', slow), needs: ['dist'], when: ['tests/kit'] },
  { name: 'reproducible', run: 'node tools/check-reproducible.mjs', needs: ['dist'] },
  { name: 'cms', run: nodeTests('tests/cms', '--test-concurrency=1'), needs: ['dist'], apart: true },
  { name: 'engines', run: nodeTests('tests/engines', '--test-concurrency=1'), needs: ['dist'], apart: true },
  { name: 'build-asan', run: cmake('asan'), build: true },
  { name: 'asan', run: ctest('asan'), needs: ['build-asan'], when: ['tests/core'] },
  { name: 'build-fuzz', run: cmake('fuzz'), build: true },
  { name: 'fuzz', run: fuzzing, needs: ['build-fuzz', 'dist'] },
  { name: 'bench-agrees', run: 'node --max-old-space-size=8192 bench/main.mjs --check', when: ['bench/main.mjs'], needs: ['dist'] },
];
