from seismoarchive.archive import Archive


def test_archive(tmp_path):
    archive = Archive(tmp_path / "a")
    assert archive.append([1, -2]) == 12
    archive.append([])
    assert list(archive.traces()) == [[1, -2], []]
