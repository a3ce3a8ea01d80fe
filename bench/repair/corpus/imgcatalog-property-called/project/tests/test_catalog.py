from imgcatalog.catalog import describe, pairs
from imgcatalog.picture import Picture


def test_singles():
    shots = pairs([Picture("a.jpg", 1000, 2000, "2026-01-01"), Picture("b.NEF", 10, 10, "2026-01-02")])
    assert [describe(shot) for shot in shots] == ["a.jpg 2.0 MP 2026-01-01", "b.NEF 0.0 MP 2026-01-02 (raw only)"]


def test_picture():
    assert Picture("x/a.CR3", 1, 1, "").is_raw
    assert Picture("x/a.jpg", 1, 1, "").stem() == "x/a"
