import io
import unittest

from realtyfeed.convert import format_price, to_row
from realtyfeed.table import write_rows

LISTING = {
    "id": "7",
    "price": 1200500,
    "rooms": 5,
    "address": {"street": "Kai 1", "city": "Husum"},
    "agent": {"name": "Haus & Hof"},
}


class ConvertTest(unittest.TestCase):
    def test_row(self):
        row = to_row(LISTING, "west")
        self.assertEqual(row["ref"], "WEST/7")
        self.assertEqual(row["price"], "1.200.500")
        self.assertEqual(row["zip"], "")
        self.assertEqual(row["energy_class"], "")
        self.assertEqual(row["agent_phone"], "")

    def test_price(self):
        self.assertEqual(format_price(950), "950")

    def test_table(self):
        out = io.StringIO()
        self.assertEqual(write_rows([to_row(LISTING, "west")], out), 1)
        self.assertEqual(out.getvalue().splitlines()[1], "WEST/7,1.200.500,5,Kai 1,,Husum,,Haus & Hof,")


if __name__ == "__main__":
    unittest.main()
