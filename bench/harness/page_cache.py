"""What of a contender's files the page cache holds. A new Lambda host starts with none of them.

Pages that a running process has mapped stay: the C library and whatever else the driver or other programs use is warm
for everybody, and so is a runtime that another process of this machine uses. That is why what stays is measured.
"""

import ctypes
import mmap
import os

_libc = ctypes.CDLL(None, use_errno=True)


def files_below(paths):
    """All files in these directories, and these files."""
    found = set()
    for path in paths:
        inside = path.rglob("*") if path.is_dir() else (path,)
        found.update(file.resolve() for file in inside if file.is_file())
    return sorted(found)


def evict(files):
    for file in files:
        descriptor = os.open(file, os.O_RDONLY)
        try:
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(descriptor)


def cached(files):
    """How many bytes of the files are in the page cache."""
    return sum(_cached_pages(file) for file in files) * mmap.PAGESIZE


def _cached_pages(file):
    size = os.path.getsize(file)
    if size == 0:
        return 0
    with open(file, "rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_COPY) as mapped:
        residency = (ctypes.c_ubyte * (-(-size // mmap.PAGESIZE)))()
        view = (ctypes.c_char * size).from_buffer(mapped)
        failed = _libc.mincore(ctypes.c_void_p(ctypes.addressof(view)), ctypes.c_size_t(size), residency)
        del view
        if failed:
            raise OSError(ctypes.get_errno(), "mincore", str(file))
        return sum(pages & 1 for pages in residency)
