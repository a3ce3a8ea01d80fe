import gzip

from scanner.main import scan


def test_compressed_files_are_read(tmp_path):
    (tmp_path / "a.gz").write_bytes(gzip.compress("drei vier vier".encode()))
    (tmp_path / "b.txt").write_text("vier")
    assert scan(tmp_path) == ({"drei": 1, "vier": 3}, [])


def test_what_is_not_compressed_is_listed(tmp_path):
    (tmp_path / "a.gz").write_bytes(b"not really compressed")
    (tmp_path / "b.bin").write_bytes(b"?")
    (tmp_path / "c.txt").write_text("x")
    assert scan(tmp_path) == ({"x": 1}, ["a.gz", "b.bin"])
