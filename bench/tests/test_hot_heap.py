import unittest

from harness.hot_heap import listed, read_objects, section, touched_objects

OBJECTS = """\
64 32 0000000b java.lang.String
0 64 0000000a [B
96 24 0000000c java.lang.String
"""

SECTIONS = """\
  [Nr] Name              Type            Address          Off    Size   ES Flg Lk Inf Al
  [ 9] .version          VERSYM          0000000000402e72 002e72 000224 02   A  6   0  2
  [27] .svm_heap         PROGBITS        0000000001e40000 1a40000 1f00000 00  WA  0   0 65536
"""


class HotHeapTest(unittest.TestCase):
    def test_an_object_is_touched_by_each_address_within_it(self):
        objects = read_objects(OBJECTS)
        self.assertEqual(["0000000a", "0000000c"], [name for _, _, name, _ in touched_objects(objects, {63, 0, 100})])
        self.assertEqual(["0000000b"], [name for _, _, name, _ in touched_objects(objects, {64, 95})])
        self.assertEqual([], touched_objects(objects, set()))

    def test_names_are_listed_by_class_a_few_in_a_line(self):
        objects = [(at, 8, f"{at:08x}", "[B") for at in range(13)] + [(13, 8, "0000000c", "[C")]
        lines = listed(objects).splitlines()
        self.assertEqual(["[B"] * 2 + ["[C"], [line.split()[0] for line in lines])
        self.assertEqual([12, 1, 1], [len(line.split()) - 1 for line in lines])

    def test_the_section_of_the_heap_is_found_among_others(self):
        self.assertEqual((0x1E40000, 0x1A40000, 0x1F00000), section(SECTIONS))
        with self.assertRaises(Exception):
            section(SECTIONS.replace(".svm_heap", ".other"))


if __name__ == "__main__":
    unittest.main()
