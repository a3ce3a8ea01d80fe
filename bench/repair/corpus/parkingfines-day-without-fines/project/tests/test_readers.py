import pytest

from fines.__main__ import take_in
from fines.fine import Fine
from fines.readers import read_csv, read_psv


def test_csv():
    assert list(read_csv(["cents,plate,street\n", "3500,ka 77 x,Lime Street\n"])) == [Fine("KA77X", "Lime Street", 3500)]


def test_psv():
    assert list(read_psv(["plate|street|cents\n", "4bc 1|Quay|10\n"])) == [Fine("4BC1", "Quay", 10)]
    assert list(read_psv([])) == []


def test_missing_column():
    with pytest.raises(ValueError):
        list(read_csv(["plate,cents\n"]))


def test_folder(tmp_path):
    (tmp_path / "a.csv").write_text("plate,street,cents\nA 1,Quay,5\n")
    (tmp_path / "notes.txt").write_text("")
    assert take_in(tmp_path) == {"a.csv": [Fine("A1", "Quay", 5)]}
