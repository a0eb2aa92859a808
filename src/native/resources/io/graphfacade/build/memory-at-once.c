#define _GNU_SOURCE
#include <link.h>
#include <malloc.h>
#include <sys/mman.h>

/* The largest page of Linux on these processors. */
#define PAGE (64 * 1024)

/* Of one call, Linux reads no more than the device reads ahead, which is 128 KB by default, or takes at once. */
#define MOST (128 * 1024)

/* Since Linux 5.14; the headers of a builder may be older, and an older Linux refuses it. */
#ifndef MADV_POPULATE_READ
#define MADV_POPULATE_READ 22
#endif

static const struct {
    ElfW(Word) access;
    ElfW(Addr) from;
    ElfW(Addr) to;
} parts[] = {PARTS};

/* The code of Java is in the largest segment that runs, its heap in the largest that is written. */
static ElfW(Addr) begin(const struct dl_phdr_info *program, ElfW(Word) access) {
    const ElfW(Phdr) *largest = 0;
    for (int i = 0; i < program->dlpi_phnum; i++) {
        const ElfW(Phdr) *segment = &program->dlpi_phdr[i];
        if (segment->p_type == PT_LOAD && segment->p_flags & access && (!largest || segment->p_filesz > largest->p_filesz)) {
            largest = segment;
        }
    }
    return largest ? program->dlpi_addr + largest->p_vaddr : 0;
}

static void take(ElfW(Addr) of_segment, unsigned part) {
    ElfW(Addr) from = (of_segment + parts[part].from) / PAGE * PAGE;
    madvise((void *) from, of_segment + parts[part].to - from, MADV_POPULATE_READ);
}

static int ask(struct dl_phdr_info *program, size_t size, void *unused) {
    for (unsigned i = 0; i < sizeof parts / sizeof *parts; i++) {
        ElfW(Addr) of_segment = begin(program, parts[i].access);
        ElfW(Addr) end = of_segment + parts[i].to;
        for (ElfW(Addr) at = (of_segment + parts[i].from) / PAGE * PAGE; at < end; at += MOST) {
            madvise((void *) at, at + MOST < end ? MOST : end - at, MADV_WILLNEED);
        }
    }
    if (parts[0].access == PF_X) { /* which each start runs, nearly all of it */
        take(begin(program, PF_X), 0);
    }
    return 1; /* the executable is the first, and its libraries follow */
}

__attribute__((constructor)) static void before_java(void) {
    mallopt(M_ARENA_MAX, 1); /* else each thread maps 128 MB for an arena of its own, which few of them use */
    dl_iterate_phdr(ask, 0);
}

void *__real_mmap(void *at, size_t size, int access, int flags, int file, off_t from);

/*
 * Java maps its heap at addresses of its own: first what the executable has of it, then half a megabyte for each time that it grows. With the call
 * come the pages that are used soon.
 */
void *__wrap_mmap(void *at, size_t size, int access, int flags, int file, off_t from) {
    int grows = flags & MAP_FIXED && flags & MAP_ANONYMOUS && access & PROT_WRITE;
    void *mapped = __real_mmap(at, size, access, grows ? flags | MAP_POPULATE : flags, file, from);
    int is_of_executable = flags & MAP_FIXED && !(flags & MAP_ANONYMOUS) && mapped != MAP_FAILED;
    for (unsigned i = 0; is_of_executable && i < sizeof parts / sizeof *parts; i++) {
        if (parts[i].access == PF_W && parts[i].to <= size) {
            take((ElfW(Addr)) mapped, i);
        }
    }
    return mapped;
}
