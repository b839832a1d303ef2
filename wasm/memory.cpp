// Memory of the module: taken from the end of the heap while a rulebook is opened, given back all at once.
// No malloc, no import: memory.grow is an instruction.
#include "memory.hpp"

#include <cstdint>
#include <cstring>
#include <new>

extern "C" unsigned char __heap_base;

namespace {

constexpr std::size_t alignment = 16;
constexpr std::size_t page_bytes = 65536;

// A constant initialiser would need the address of the heap; 0 stands for "nothing taken yet".
std::size_t next_free = 0;

std::size_t heap_start() {
  return (reinterpret_cast<std::size_t>(&__heap_base) + alignment - 1) / alignment * alignment;
}

void* take(std::size_t bytes) {
  const std::size_t result = next_free == 0 ? heap_start() : next_free;
  const std::size_t end = result + (bytes + alignment - 1) / alignment * alignment;
  const std::size_t held = __builtin_wasm_memory_size(0) * page_bytes;
  if (end < result) __builtin_trap();
  if (end > held && __builtin_wasm_memory_grow(0, (end - held + page_bytes - 1) / page_bytes) == SIZE_MAX) {
    __builtin_trap();
  }
  next_free = end;
  return reinterpret_cast<void*>(result);
}

}  // namespace

namespace permit_guide::wasm {

std::size_t mark_memory() { return next_free == 0 ? heap_start() : next_free; }

void release_memory(std::size_t mark) {
  if (next_free > mark) std::memset(reinterpret_cast<void*>(mark), 0, next_free - mark);
  next_free = mark;
}

void release_all_memory() { release_memory(heap_start()); }

}  // namespace permit_guide::wasm

void* operator new(std::size_t bytes) { return take(bytes); }
void* operator new[](std::size_t bytes) { return take(bytes); }
void* operator new(std::size_t bytes, std::align_val_t) { return take(bytes); }  // never more than `alignment`
void operator delete(void*) noexcept {}
void operator delete[](void*) noexcept {}
void operator delete(void*, std::size_t) noexcept {}
void operator delete[](void*, std::size_t) noexcept {}
void operator delete(void*, std::align_val_t) noexcept {}

// The library calls this on a broken invariant: a trap, like every other bug. Without it libc would import proc_exit.
extern "C" void abort() { __builtin_trap(); }
