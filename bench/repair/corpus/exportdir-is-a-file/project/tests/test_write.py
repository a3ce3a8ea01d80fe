from exportdir.write import write_all


def test_write(tmp_path):
    assert write_all(tmp_path / "a" / "b", {"x.csv": "1"}) == 1
    assert (tmp_path / "a" / "b" / "x.csv").read_text() == "1"
