import tempfile
import unittest

from harness.hot_heap import add, listed, names_of, read_objects, read_trace, section, touched_objects, without

OBJECTS = """\
64 32 0000000b,000000b0,00000b00 java.lang.String
0 64 0000000a,000000a0,00000a00 [B
96 24 0000000c,000000c0,00000b00 java.lang.String
"""

SECTIONS = """\
  [Nr] Name              Type            Address          Off    Size   ES Flg Lk Inf Al
  [ 9] .version          VERSYM          0000000000402e72 002e72 000224 02   A  6   0  2
  [27] .svm_heap         PROGBITS        0000000001e40000 1a40000 1f00000 00  WA  0   0 65536
"""


class HotHeapTest(unittest.TestCase):
    def test_an_object_is_touched_by_each_address_within_it(self):
        objects = read_objects(OBJECTS)
        self.assertEqual(["0000000a", "0000000c"], [names[0] for _, _, names, _ in touched_objects(objects, {63, 0, 100})])
        self.assertEqual(["0000000b"], [names[0] for _, _, names, _ in touched_objects(objects, {64, 95})])
        self.assertEqual([], touched_objects(objects, set()))

    def test_an_object_alone_is_named_if_its_place_and_class_are_large_and_hardly_touched(self):
        self.assertEqual({"own0": "[B"}, names_of([self.large(0)], [self.large(number) for number in range(3)]))

    def test_a_small_class_is_named_as_a_whole(self):
        small = [(0, 8, ("own0", "place", "class"), "[B"), (8, 8, ("own1", "other", "class"), "[B")]
        self.assertEqual({"class": "[B", "own0": "[B"}, names_of(small[:1], small))

    def test_a_place_of_which_half_is_touched_is_named_as_a_whole(self):
        elsewhere = [(at, 9000, (f"own{at}", "elsewhere", "class"), "[B") for at in range(7, 12)]
        objects = [self.large(number) for number in range(4)] + elsewhere
        self.assertEqual({"place": "[B", "own0": "[B", "own1": "[B"}, names_of(objects[:2], objects))

    def test_names_are_listed_by_class_a_few_in_a_line(self):
        lines = listed({**{f"{at:08x}": "[B" for at in range(13)}, "000000c0": "[C"}, set()).splitlines()
        self.assertEqual(["[B"] * 2 + ["[C"], [line.split()[0] for line in lines])
        self.assertEqual([12, 1, 1], [len(line.split()) - 1 for line in lines])

    def test_names_of_written_objects_are_marked(self):
        self.assertEqual("[B !own1 own0\n", listed({"own0": "[B", "own1": "[B"}, {"own1"}))

    def test_names_of_an_earlier_list_are_added_with_their_marks(self):
        names, marked = {"0000000a": "[B"}, set()
        add("# a comment\n[B 0000000a 99999999\njava.lang.String !0000000b\n", names, marked)
        self.assertEqual({"0000000a": "[B", "99999999": "[B", "0000000b": "java.lang.String"}, names)
        self.assertEqual({"0000000b"}, marked)

    def test_names_that_all_builds_miss_are_taken_out(self):
        content, _ = without("[B 0000000a !0000000b 0000000c\n", ["0000000a\n0000000b\n", "0000000b\n0000000c\n"])

        self.assertEqual("[B 0000000a 0000000c\n", content)

    def test_a_small_class_of_which_little_is_written_is_not_named_as_a_whole(self):
        small = [(at, 8, (f"own{at}", f"place{at}", "class"), "[B") for at in range(3)]
        self.assertEqual({"place0": "[B", "own0": "[B"}, names_of(small[:1], small, small=0))

    def test_the_trace_tells_what_was_written(self):
        with tempfile.NamedTemporaryFile() as trace:
            trace.write(b"==1== of valgrind\nI  00001000,3\n L 10,8\n S 20,8\n M 30,8\n")
            trace.flush()
            touched, written = set(), set()
            read_trace(trace.name, touched, written)
        self.assertEqual(({b"10", b"20", b"30"}, {b"20", b"30"}), (touched, written))

    def test_the_section_of_the_heap_is_found_among_others(self):
        self.assertEqual((0x1E40000, 0x1A40000, 0x1F00000), section(SECTIONS))
        with self.assertRaises(Exception):
            section(SECTIONS.replace(".svm_heap", ".other"))

    @staticmethod
    def large(number):
        return (number, 9000, (f"own{number}", "place", "class"), "[B")


if __name__ == "__main__":
    unittest.main()
