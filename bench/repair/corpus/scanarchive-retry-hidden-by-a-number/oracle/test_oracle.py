import pytest

from scanarchive.client import ArchiveError
from scanarchive.inbox import Inbox
from scanarchive.uploader import Uploader


class Archive:
    def __init__(self, failing):
        self.failing = dict(failing)
        self.calls = []

    def store(self, name, content):
        self.calls.append(name)
        if self.failing.get(name, 0) > 0:
            self.failing[name] -= 1
            raise ArchiveError(name)


def run(folder, failing, **options):
    for name in ("a.pdf", "b.pdf", "c.pdf"):
        (folder / name).write_bytes(b"x")
    archive = Archive(failing)
    stored = Uploader(Inbox(folder), archive, **options).run()
    return stored, archive.calls, sorted(path.name for path in folder.glob("aside/*"))


def test_tried_again_at_the_end(tmp_path):
    assert run(tmp_path, {"a.pdf": 2, "b.pdf": 1}) == (3, ["a.pdf", "b.pdf", "c.pdf", "a.pdf", "b.pdf", "a.pdf"], [])
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize("retry", [0, 1, 2, 5])
def test_set_aside(tmp_path, retry):
    stored, calls, aside = run(tmp_path, {"b.pdf": 99}, retry=retry)
    assert (stored, aside) == (2, ["b.pdf"])
    assert calls.count("b.pdf") == retry + 1


def test_three_by_default(tmp_path):
    assert run(tmp_path, {"c.pdf": 3})[0] == 3
    assert run(tmp_path, {"c.pdf": 4}) == (2, ["a.pdf", "b.pdf", *["c.pdf"] * 4], ["c.pdf"])
