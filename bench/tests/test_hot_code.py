import platform
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from harness import entries, hot_code, packages

DIGEST = "0123456789abcdefABCDEF"
PROGRAM = f"""
#include <signal.h>
#include <unistd.h>
void never_{DIGEST}(void) {{}}
void second_{DIGEST}(void) {{}}
void first_{DIGEST}(void) {{}}
int main(void) {{
    first_{DIGEST}();
    second_{DIGEST}();
    first_{DIGEST}();
    kill(getppid(), SIGUSR1);
    usleep(500000);
    first_{DIGEST}();
    return 0;
}}
"""


class HotCodeTest(unittest.TestCase):
    def test_what_java_was_compiled_to_has_a_digest(self):
        listed = f"""
0000000000410000 T _start
0000000000420000 t List_add_{DIGEST}
0000000000420000 t List_add0_{DIGEST}
                 U malloc@GLIBC_2.2.5
0000000000430000 d List_table_{DIGEST}
"""
        self.assertEqual({0x420000: f"List_add_{DIGEST}"}, entries.functions(listed))

    def test_phases_stand_apart(self):
        self.assertEqual([["a", "b"], ["b"], ["c"]], hot_code.phases("a\nb\n\nb\n\nc\n"))

    def test_what_creates_run_comes_first_and_nothing_twice(self):
        self.assertEqual(
            (["b", "d", "a"], ["c"]), hot_code.ordered(start=["a", "b"], creates=["b", "d"], others=["a", "c", "c", "d"])
        )

    def test_the_list_is_of_symbols(self):
        lines = [line for line in hot_code.LIST.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
        symbols = [line for line in lines if line]

        self.assertEqual(1, lines.count(""))
        self.assertGreater(len(symbols), 5_000)
        self.assertEqual(len(symbols), len(set(symbols)))
        for symbol in symbols:
            self.assertRegex(symbol, r"^\S+_[A-Za-z0-9]{22}$")

    @unittest.skipUnless(
        (platform.system(), platform.machine()) == ("Linux", "x86_64") and shutil.which("cc"), "Linux, x86-64 and a C compiler"
    )
    def test_functions_are_told_in_the_order_in_which_they_are_entered(self):
        with tempfile.TemporaryDirectory() as directory:
            program, log = Path(directory, "program"), Path(directory, "log")
            compiler = ["cc", "-O0", "-no-pie", "-x", "c", "-o", program, "-"]
            subprocess.run(compiler, input=PROGRAM.encode(), check=True)

            command = [sys.executable, "-B", "-m", "harness.entries", log, program]
            subprocess.run(command, cwd=packages.BENCH, check=True, timeout=60)

            self.assertEqual(f"first_{DIGEST}\nsecond_{DIGEST}\n\nfirst_{DIGEST}\n", log.read_text())


if __name__ == "__main__":
    unittest.main()
