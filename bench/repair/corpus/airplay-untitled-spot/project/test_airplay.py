import unittest

from studiolog import read_jingles, read_tracks
from summary import render, summarise

LINES = [
    '06:02:11 TRACK "Blue Monday" by New Order [449s]',
    "06:09:41 JINGLE morning-3 [12s]",
    "06:09:55 JINGLE [12s]",
    '06:10:00 TRACK "Atmosphere" by Joy Division [250s]',
]


class ReadTest(unittest.TestCase):
    def test_tracks(self):
        tracks, skipped = read_tracks(LINES)
        self.assertEqual([track["artist"] for track in tracks], ["New Order", "Joy Division"])
        self.assertEqual(skipped, [])

    def test_jingles(self):
        self.assertEqual(read_jingles(LINES), ([("morning-3", 12)], [LINES[2]]))

    def test_render(self):
        tracks, _ = read_tracks(LINES)
        self.assertIn("New Order", render(summarise(tracks), 1).splitlines()[0])


if __name__ == "__main__":
    unittest.main()
