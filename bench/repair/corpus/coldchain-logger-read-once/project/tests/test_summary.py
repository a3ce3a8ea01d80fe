import io
import tempfile
import unittest
from pathlib import Path

from coldchain.__main__ import main
from coldchain.figures import average, hours, outside, spread
from coldchain.readings import read

READINGS = """shipment,logger,at,celsius
S2,L9,2025-02-01T10:00,4.0
S1,L4,2025-02-01T09:30,9.5
S1,L4,2025-02-01T06:00,3.5
S2,L9,2025-02-01T11:00,
S2,L9,2025-02-01T12:00,6.0
S3,L5,2025-02-01T12:00,
"""


class SummaryTest(unittest.TestCase):
    def test_summary(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "readings.csv")
            path.write_text(READINGS)
            out = io.StringIO()
            self.assertEqual(main([str(path)], out), 0)
        self.assertEqual(
            out.getvalue().splitlines(),
            [
                "shipment,readings,hours,average,spread,outside",
                "S1,2,3.5,6.5,4.24,1",
                "S2,3,2.0,5.0,1.41,0",
                "S3,1,0.0,,,0",
            ],
        )

    def test_usage(self):
        self.assertEqual(main([]), 2)


class FiguresTest(unittest.TestCase):
    def test_nothing(self):
        self.assertIsNone(average([]))
        self.assertIsNone(spread([]))
        self.assertIsNone(hours([]))
        self.assertEqual(outside([]), 0)

    def test_spread(self):
        self.assertEqual(spread([2.0, 4.0, 6.0]), 2.0)

    def test_order(self):
        self.assertEqual([reading.celsius for reading in read(io.StringIO(READINGS))["S1"]], [3.5, 9.5])
