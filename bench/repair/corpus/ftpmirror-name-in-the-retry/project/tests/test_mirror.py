from ftpmirror.mirror import Mirror
from ftpmirror.source import Entry


class Memory:
    def __init__(self, files):
        self.files = files

    def entries(self):
        return [Entry(name, len(content)) for name, content in self.files.items()]

    def fetch(self, name):
        return self.files[name]


def test_run(tmp_path):
    done, failed = Mirror(Memory({"a.txt": b"abc", "b.png": b"x"}), tmp_path / "m", only=["*.txt"]).run()
    assert (done, failed) == (["a.txt"], [])
    assert (tmp_path / "m" / "a.txt").read_bytes() == b"abc"
    assert not (tmp_path / "m" / "b.png").exists()
