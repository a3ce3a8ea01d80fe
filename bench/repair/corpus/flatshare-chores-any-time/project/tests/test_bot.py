import asyncio
import json
import unittest
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from flatshare.bot import Bot
from flatshare.chores import Chore
from flatshare.digest import digest


class BotTest(unittest.TestCase):
    def setUp(self):
        folder = TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "chores.json"
        self.sent = []

    def bot(self, rows):
        self.path.write_text(json.dumps(rows))

        async def send(room, text):
            self.sent.append((room, text))

        return Bot(self.path, send)

    def test_next(self):
        bot = self.bot([{"title": "Kettle", "who": "Tom"}, {"title": "Bins", "who": "Tom", "due": "2026-05-06"}])
        asyncio.run(bot.on_message("#flat", "Tom", "!next"))
        asyncio.run(bot.on_message("#flat", "Bea", "!next"))
        self.assertEqual(self.sent, [("#flat", "06.05. Bins"), ("#flat", "Nothing, enjoy.")])

    def test_tick(self):
        asyncio.run(self.bot([]).tick("#flat"))
        self.assertEqual(self.sent, [("#flat", "Everything is done.")])


class DigestTest(unittest.TestCase):
    def test_order(self):
        chores = [Chore("B", "Tom", date(2026, 5, 9)), Chore("A", "Bea", date(2026, 5, 2))]
        self.assertEqual(digest(chores), "02.05. A (Bea)\n09.05. B (Tom)")

    def test_one_without_day(self):
        self.assertEqual(digest([Chore("A", "Bea")]), "any time A (Bea)")
