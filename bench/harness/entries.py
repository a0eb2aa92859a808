"""Runs an executable and writes the symbol of each function when it is entered, once: on Linux, x86-64.

    python3 -m harness.entries OUT EXECUTABLE [OPTION...]

Each function has a breakpoint at its entry, which is taken out when it is reached. SIGUSR1 puts all of them back, and
writes an empty line. The executable must be at fixed addresses and have its symbols.
"""

import ctypes
import os
import re
import signal
import struct
import subprocess
import sys

TRACE_ME, CONTINUE, GET_REGISTERS, SET_REGISTERS, SET_OPTIONS = 0, 7, 12, 13, 0x4200
WITH_THREADS, STOP_AT_EXEC, KILL_AT_EXIT = 1 << 3, 1 << 4, 1 << 20
ALL_THREADS = 0x40000000
REGISTERS, INSTRUCTION_POINTER = 27, 16
BREAKPOINT = 0xCC
PIECE = 1 << 20

# what Java was compiled to ends with a digest of its full name; C functions have none, but longer names
COMPILED = re.compile(r"([0-9a-f]+) [tT] ((?!Java_|JVM_)\S+_[A-Za-z0-9]{22})")

libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
libc.ptrace.restype = ctypes.c_long


def functions(listed):
    """Symbols of compiled functions by address, from what nm lists."""
    found = {}
    for line in listed.splitlines():
        match = COMPILED.fullmatch(line.strip())
        if match:
            found.setdefault(int(match[1], 16), match[2])
    return found


class Entries:
    def __init__(self, command, symbols, log):
        self._symbols = symbols
        self._log = log
        self._pid = _start(command)
        self._memory = os.open(f"/proc/{self._pid}/mem", os.O_RDWR)
        self._begin = min(symbols)
        self._code = self._read(self._begin, max(symbols) + 1 - self._begin)
        self._reached = set()
        self._arm()

    def _read(self, address, length):
        read = b""
        while len(read) < length:
            read += os.pread(self._memory, min(PIECE, length - len(read)), address + len(read))
        return read

    def _arm(self):
        armed = bytearray(self._code)
        for address in self._symbols:
            armed[address - self._begin] = BREAKPOINT
        written = 0
        while written < len(armed):
            written += os.pwrite(self._memory, armed[written : written + PIECE], self._begin + written)

    def arm_again(self, *_):
        """While it runs: each write is of one byte, and whoever reads it sees either."""
        self._log.write("\n")
        for address in list(self._reached):
            self._reached.discard(address)
            self._put(address, BREAKPOINT)

    def _put(self, address, byte):
        os.pwrite(self._memory, bytes([byte]), address)

    def follow(self):
        """Until the process has ended. Signals to this one are taken while nothing is done to the other."""
        _resume(self._pid)
        while True:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1})
            thread, status = os.waitpid(-1, ALL_THREADS)
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
            if os.WIFSTOPPED(status):
                _resume(thread, self._signal(thread, status))
            elif thread == self._pid:
                return

    def _signal(self, thread, status):
        """What the thread is to get; new threads stop once, which is no signal of theirs."""
        stopped_by = os.WSTOPSIG(status)
        if stopped_by == signal.SIGSTOP or status >> 16:
            return 0
        if stopped_by == signal.SIGTRAP and self._entered(thread):
            return 0
        return stopped_by

    def _entered(self, thread):
        registers = ctypes.create_string_buffer(REGISTERS * 8)
        pointer = ctypes.cast(registers, ctypes.c_void_p)
        _ptrace(GET_REGISTERS, thread, pointer)
        address = struct.unpack_from("<Q", registers, INSTRUCTION_POINTER * 8)[0] - 1
        if address not in self._symbols:
            return False
        if address not in self._reached:  # another thread may have been here at the same time
            self._reached.add(address)
            self._log.write(self._symbols[address] + "\n")
        self._put(address, self._code[address - self._begin])
        struct.pack_into("<Q", registers, INSTRUCTION_POINTER * 8, address)
        _ptrace(SET_REGISTERS, thread, pointer)
        return True


def _start(command):
    pid = os.fork()
    if pid == 0:
        try:
            _ptrace(TRACE_ME, 0)
            os.execv(command[0], command)
        except OSError as failure:
            print(f"{command[0]} cannot be traced: {failure}", file=sys.stderr, flush=True)
        os._exit(127)
    _, status = os.waitpid(pid, 0)
    if not os.WIFSTOPPED(status):
        sys.exit(1)
    _ptrace(SET_OPTIONS, pid, WITH_THREADS | STOP_AT_EXEC | KILL_AT_EXIT)
    return pid


def _resume(thread, number=0):
    try:
        _ptrace(CONTINUE, thread, number)
    except ProcessLookupError:
        pass  # it was killed meanwhile


def _ptrace(request, process, data=None):
    if libc.ptrace(request, process, None, data) == -1:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def main(arguments):
    out, *command = arguments
    listed = subprocess.run(["nm", command[0]], capture_output=True, text=True, check=True).stdout
    symbols = functions(listed)
    if not symbols:
        sys.exit(f"{command[0]} has no symbols of compiled functions")
    with open(out, "w", buffering=1, encoding="utf-8") as log:
        entries = Entries(command, symbols, log)
        signal.signal(signal.SIGUSR1, entries.arm_again)
        entries.follow()


if __name__ == "__main__":
    main(sys.argv[1:])
