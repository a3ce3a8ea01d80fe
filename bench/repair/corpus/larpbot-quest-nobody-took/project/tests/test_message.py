from unittest import TestCase, main

from larpbot.message import line, reward, taker


class MessageTest(TestCase):
    def test_taker(self):
        self.assertEqual(taker({"taken_by": {"name": "A", "guild": {"short": "G"}}}), "A [G]")
        self.assertEqual(taker({}), "open")

    def test_reward(self):
        self.assertEqual(reward({"reward": None}), "honour")

    def test_line(self):
        quest = {"id": 1, "title": "x", "reward": {"coins": 2}, "taken_by": {"name": "A"}}
        self.assertEqual(line(quest), "#1 x (2 coins): A")


if __name__ == "__main__":
    main()
