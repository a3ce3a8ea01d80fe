import pytest

from fines.__main__ import take_in
from fines.fine import Fine
from fines.readers import read_csv


def test_an_empty_file_has_no_fines():
    assert list(read_csv([])) == []
    assert list(read_csv(iter([]))) == []


def test_the_other_files_of_the_folder_are_taken_in(tmp_path):
    (tmp_path / "a.csv").write_text("")
    (tmp_path / "b.csv").write_text("street,plate,cents\nQuay,a 1,5\nQuay,b 2,7\n")
    (tmp_path / "c.psv").write_text("")
    assert take_in(tmp_path) == {"a.csv": [], "b.csv": [Fine("A1", "Quay", 5), Fine("B2", "Quay", 7)], "c.psv": []}


def test_what_is_wrong_is_still_said():
    with pytest.raises(ValueError):
        list(read_csv(["plate,cents\n"]))
    with pytest.raises(ValueError):
        list(read_csv(["plate,street,cents\n", "A,B,many\n"]))
    assert list(read_csv(["plate,street,cents\n"])) == []
