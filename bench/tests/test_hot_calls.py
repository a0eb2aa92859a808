import unittest

from harness import hot_calls

DIGEST = "0123456789abcdefABCDEF"
LOOP, GET, SET, LARGE = (f"List_{name}_{DIGEST}" for name in ("loop", "get", "set", "large"))
PROFILE = f"""
fn=(1) {LOOP}
0x10 0 5
cfn=(2) {GET}
calls=7 0x80 0
0x11 0 21
cfn=(3) memcpy
calls=100 0x90 0
0x12 0 9
fn=(2)
0x80 0 3
fn=(1)
cfn=(2)
calls=3 0x80 0
0x11 0 9
cfn=(2)
calls=2 0x80 0
0x13 0 9
cfn=(4) {LOOP}'2
calls=50 0x10 0
0x14 0 1
"""


class HotCallsTest(unittest.TestCase):
    def test_calls_from_one_place_are_added_up_and_recursive_ones_are_of_the_same_function(self):
        self.assertEqual(
            {(LOOP, GET, "0x11"): 10, (LOOP, GET, "0x13"): 2, (LOOP, "memcpy", "0x12"): 100, (LOOP, LOOP, "0x14"): 50},
            dict(hot_calls.counts(PROFILE)[1]),
        )

    def test_what_a_called_function_runs_is_not_of_its_caller(self):
        self.assertEqual({LOOP: 5, GET: 3}, dict(hot_calls.counts(PROFILE)[0]))

    def test_the_larger_a_function_is_the_more_instructions_it_must_run(self):
        ran = {GET: 40, SET: 40, "memcpy": 1000}

        self.assertEqual({GET}, hot_calls.busy(ran, 10, {GET: 40, SET: 41}))

    def test_calls_that_run_often_are_replaced_if_the_called_function_is_small(self):
        functions = {LOOP: 100, GET: 40, SET: 40, LARGE: 1000}
        counted = {(LOOP, called, "0x1"): 5000 for called in (GET, LARGE, LOOP, "memcpy")}
        counted[LOOP, SET, "0x1"] = 4

        self.assertEqual({(LOOP, GET)}, hot_calls.small_and_frequent(counted, 1, functions))

    def test_the_larger_a_function_is_the_more_often_it_must_be_called(self):
        counted = {(LOOP, GET, "0x1"): 50, (LOOP, SET, "0x1"): 50}

        self.assertEqual({(LOOP, GET)}, hot_calls.small_and_frequent(counted, 10, {LOOP: 100, GET: 40, SET: 41}))

    def test_calls_from_many_places_run_often_if_they_do_so_on_an_average(self):
        counted = {(LOOP, GET, "0x1"): 19, (LOOP, GET, "0x2"): 1, (LOOP, SET, "0x3"): 18, (LOOP, SET, "0x4"): 1}

        self.assertEqual({(LOOP, GET)}, hot_calls.small_and_frequent(counted, 10, {LOOP: 1, GET: 1, SET: 1}))

    def test_sizes_are_those_of_functions_that_java_was_compiled_to(self):
        listed = f"""
0000000000410000 0000000000000010 T _start
0000000000420000 0000000000000020 t {GET}
0000000000430000 0000000000000030 d {SET}
                 U malloc@GLIBC_2.2.5
"""
        self.assertEqual({GET: 32}, hot_calls.sizes(listed))

    def test_a_line_has_a_function_and_those_that_it_calls(self):
        self.assertEqual("a b c\nb c\nc\nd\n", hot_calls.listed({"d", "a"}, {("b", "c"), ("a", "c"), ("a", "b")}))

    def test_the_list_is_of_symbols(self):
        lines = [line for line in hot_calls.LIST.read_text(encoding="utf-8").splitlines() if line[0] != "#"]

        self.assertGreater(len(lines), 500)
        self.assertEqual(len(lines), len({line.split()[0] for line in lines}))
        for line in lines:
            self.assertRegex(line, r"^\S+_[A-Za-z0-9]{22}( \S+_[A-Za-z0-9]{22})*$")
