import pytest

from seedbank.load import load
from seedbank.rows import accession_of


def test_sheets_without_the_column():
    rows = load("data/alpine.csv")
    assert [row["accession"] for row in rows] == ["A-100", "A-101"]
    assert [row["germination"] for row in rows] == [None, None]
    assert rows[0]["origin"] == "Tyrol"


def test_rates_are_read_as_before():
    row = {"accession": "V", "species": "s", "germination": "0.5"}
    assert accession_of(row)["germination"] == 0.5
    assert accession_of({**row, "germination": ""})["germination"] is None
    with pytest.raises(ValueError):
        accession_of({**row, "germination": "half"})
    with pytest.raises(KeyError):
        accession_of({"accession": "V"})
