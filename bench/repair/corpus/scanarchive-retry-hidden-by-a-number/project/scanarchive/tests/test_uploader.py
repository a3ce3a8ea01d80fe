import tempfile
import unittest
from pathlib import Path

from scanarchive.client import ArchiveError
from scanarchive.inbox import Inbox
from scanarchive.uploader import Uploader


class Archive:
    def __init__(self, refused=()):
        self.stored = {}
        self.refused = refused

    def store(self, name, content):
        if name in self.refused:
            raise ArchiveError(f"{name}: refused")
        self.stored[name] = content


class UploaderTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        for name in ("b.pdf", "a.pdf", "notes.txt"):
            (self.folder / name).write_bytes(name.encode())

    def test_stored(self):
        archive = Archive()
        self.assertEqual(Uploader(Inbox(self.folder), archive).run(), 2)
        self.assertEqual(archive.stored, {"a.pdf": b"a.pdf", "b.pdf": b"b.pdf"})
        self.assertEqual([path.name for path in self.folder.iterdir()], ["notes.txt"])

    def test_set_aside_at_once(self):
        uploader = Uploader(Inbox(self.folder), Archive(refused=["a.pdf"]), retry=0)
        self.assertEqual(uploader.run(), 1)
        self.assertTrue((self.folder / "aside" / "a.pdf").exists())

    def test_empty(self):
        self.assertEqual(Uploader(Inbox(tempfile.mkdtemp()), Archive()).run(), 0)


if __name__ == "__main__":
    unittest.main()
