// Checks the layout rules of the code: which room may include which (core/rooms.txt), where nlohmann_json and
// Emscripten may appear, unique file names, and file length. Prints `path:line: message`, then `N passed, N failed`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const JSON_ROOMS = new Set(['rulebook', 'compiler', 'cli']);
const LENGTH_LIMITS = { core: 350, js: 350, kit: 350, wasm: 350, tools: 350, bench: 350, tests: 400 };
const CODE = /\.(hpp|cpp|h|c|js|mjs|css)$/;
const CPP = /\.(hpp|cpp|h|c)$/;

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const faults = [];
let checked = 0;

/** Every code file below a folder, sorted; none when the folder does not exist. */
function codeFiles(folder) {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .filter((path) => !path.includes('node_modules'))
    .sort();
}

/** Reads `room level: allowed rooms` lines; `#` starts a comment. */
function readRooms(text) {
  const rooms = new Map();
  text.split('\n').forEach((line, index) => {
    const content = line.replace(/#.*/, '').trim();
    if (content === '') return;
    const match = /^(\S+)\s+(\S+)\s*:\s*(.*)$/.exec(content);
    if (match === null) return fault('core/rooms.txt', index + 1, 'expected `room level: allowed rooms`');
    rooms.set(match[1], { level: match[2], allowed: match[3].split(/[\s,]+/).filter(Boolean) });
  });
  for (const [room, { level, allowed }] of rooms) checkRoom(rooms, room, level, allowed);
  return rooms;
}

/** A room may name lower numbered levels only; a level that is no number (`native`) is free but must be known. */
function checkRoom(rooms, room, level, allowed) {
  for (const other of allowed) {
    const target = rooms.get(other);
    if (target === undefined) fault('core/rooms.txt', 1, `${room} may include ${other}, which is no room`);
    else if (isNumber(level) && !isNumber(target.level)) {
      fault('core/rooms.txt', 1, `${room} is an engine room and may not include ${other}`);
    } else if (isNumber(level) && Number(target.level) >= Number(level)) {
      fault('core/rooms.txt', 1, `${room} (level ${level}) may not include ${other} (level ${target.level})`);
    }
  }
}

const isNumber = (text) => /^\d+$/.test(text);

function fault(path, line, message) {
  faults.push(`${path}:${line}: ${message}`);
}

function includesOf(path) {
  return readFileSync(join(root, path), 'utf8').split('\n').flatMap((line, index) => {
    const match = /^\s*#\s*include\s*[<"]([^>"]+)[>"]/.exec(line);
    return match === null ? [] : [{ header: match[1], line: index + 1 }];
  });
}

function checkCoreFile(rooms, path) {
  const room = path.split('/')[1];
  if (!rooms.has(room)) return fault(path, 1, `room ${room} is not in core/rooms.txt`);
  for (const { header, line } of includesOf(path)) {
    const target = header.split('/')[0];
    if (header.startsWith('nlohmann/') && !JSON_ROOMS.has(room)) fault(path, line, `JSON code in room ${room}`);
    else if (header.startsWith('emscripten')) fault(path, line, 'Emscripten outside wasm/');
    else if (header.startsWith('.')) fault(path, line, `write "room/file.hpp", not "${header}"`);
    else if (rooms.has(target) && header.includes('/') && target !== room && !rooms.get(room).allowed.includes(target)) {
      fault(path, line, `room ${room} may not include room ${target}`);
    }
  }
}

function checkWasmFile(path) {
  for (const { header, line } of includesOf(path)) {
    if (header.startsWith('nlohmann/')) fault(path, line, 'JSON code in the module');
  }
}

function checkLength(path) {
  const limit = LENGTH_LIMITS[path.split('/')[0]];
  const lines = readFileSync(join(root, path), 'utf8').split('\n').length - 1;
  if (lines > limit) fault(path, limit + 1, `${lines} lines, at most ${limit}: split by behaviour`);
}

/** A name says where a thing is: no two files of core/ share one. */
function checkUniqueNames(paths) {
  const seen = new Map();
  for (const path of paths) {
    const name = basename(path);
    if (seen.has(name)) fault(path, 1, `same file name as ${seen.get(name)}`);
    else seen.set(name, path);
  }
}

/** tests/core mirrors core: `tests/core/<room>/<file>.test.cpp` lies in an existing room. */
function checkMirror(rooms, path) {
  const [, , room] = path.split('/');
  if (dirname(path) !== 'tests/core' && !rooms.has(room) && room !== 'support') {
    fault(path, 1, `tests/core/${room} mirrors no room`);
  }
}

function count(paths, check) {
  checked += paths.length;
  paths.forEach(check);
}

const core = codeFiles('core').filter((path) => CPP.test(path));
if (core.length > 0 && !existsSync(join(root, 'core/rooms.txt'))) {
  fault('core/rooms.txt', 1, 'is missing');
} else if (core.length > 0) {
  const rooms = readRooms(readFileSync(join(root, 'core/rooms.txt'), 'utf8'));
  count(core, (path) => checkCoreFile(rooms, path));
  count(codeFiles('tests/core').filter((path) => CPP.test(path)), (path) => checkMirror(rooms, path));
  checkUniqueNames(core);
}
count(codeFiles('wasm'), checkWasmFile);
count(Object.keys(LENGTH_LIMITS).flatMap(codeFiles), checkLength);

const failedFiles = new Set(faults.map((line) => line.slice(0, line.indexOf(':'))));
for (const line of faults) console.error(line);
console.log(`${Math.max(0, checked - failedFiles.size)} passed, ${failedFiles.size} failed`);
process.exitCode = faults.length === 0 ? 0 : 1;
