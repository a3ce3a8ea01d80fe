import unittest

from report import mean, render
from tally import by_version, stars_by_country


class DigestTest(unittest.TestCase):
    def test_stars(self):
        reviews = [{"country": "us", "stars": 2}, {"country": "us", "stars": 4}]
        self.assertEqual(stars_by_country(reviews), {"de": [], "us": [2, 4]})

    def test_versions(self):
        self.assertEqual(by_version([{"version": "1"}, {"version": "1"}, {"version": "2"}]), {"1": 2, "2": 1})

    def test_render(self):
        self.assertEqual(render({"de": [], "us": [2, 4]}, {"1": 2}), "DE  -\nUS  3.0  (2)\n1: 2")

    def test_mean(self):
        self.assertEqual(mean([1, 2]), 1.5)


if __name__ == "__main__":
    unittest.main()
