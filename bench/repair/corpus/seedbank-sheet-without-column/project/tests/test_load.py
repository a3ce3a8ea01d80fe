from seedbank.load import load
from seedbank.rows import text


def test_valley():
    first, second = load("data/valley.csv")
    assert first["germination"] == 0.82
    assert second == {
        "accession": "V-2",
        "species": "Centaurea cyanus",
        "origin": None,
        "germination": None,
        "note": "old stock",
    }


def test_text():
    assert text({}, "note") is None
    assert text({"note": " a "}, "note") == "a"
