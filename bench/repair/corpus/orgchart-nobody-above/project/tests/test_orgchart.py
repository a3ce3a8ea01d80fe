import unittest

from orgchart.chart import Chart
from orgchart.directory import Person, person_of, uid_of
from orgchart.ldif import read_entries


class LdifTest(unittest.TestCase):
    def test_folded_and_encoded(self):
        lines = ["dn: uid=a,dc=b\n", "cn:: TWFyYSBGw7xsbGVy\n", "title: Head of\n", "  sales\n", "\n"]
        self.assertEqual(
            list(read_entries(lines)), [{"dn": "uid=a,dc=b", "cn": "Mara F\u00fcller", "title": "Head of sales"}]
        )


class DirectoryTest(unittest.TestCase):
    def test_uid(self):
        self.assertEqual(uid_of("uid=Mara,ou=people"), "mara")

    def test_person(self):
        person = person_of({"dn": "uid=lin,dc=x", "cn": "Lin", "manager": "uid=mara,dc=x"})
        self.assertEqual(person, Person("lin", "Lin", None, "mara"))


class ChartTest(unittest.TestCase):
    def test_walk(self):
        chart = Chart([Person("b", "Bo", None, "a"), Person("a", "Al", None, None), Person("c", "Cy", None, "gone")])
        self.assertEqual([(d, p.uid) for d, p in chart.walk()], [(0, "a"), (1, "b")])
        self.assertEqual([p.uid for p in chart.orphans()], ["c"])


if __name__ == "__main__":
    unittest.main()
