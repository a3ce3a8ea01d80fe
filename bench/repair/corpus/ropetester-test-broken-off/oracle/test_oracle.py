import pytest

from report import lines, weakest
from sheet import read_pulls

HEAD = "rope,diameter_mm,load_kn,stretch_pct\n"


def pulls(tmp_path, text):
    path = tmp_path / "pulls.csv"
    path.write_text(HEAD + text)
    return read_pulls(str(path))


def test_a_blank_load_is_shown_and_not_counted(tmp_path):
    read = pulls(tmp_path, "halyard,10,24.5,3.1\nanchor,16,,2.1\nsheet,8,16.9,4.4\n")
    made = lines(read)
    assert len(made) == 5
    assert made[1].split() == ["anchor", "16.0", "mm", "-", "kN", "2.1", "%"]
    assert made[-2:] == ["mean stretch: 3.2", "weakest: sheet"]


def test_spaces_are_blank(tmp_path):
    assert lines(pulls(tmp_path, "a,1,  ,\nb,2,3,\n"))[-1] == "weakest: b"


def test_no_load_at_all(tmp_path):
    read = pulls(tmp_path, "a,1,,\nb,2,,\n")
    assert weakest(read) is None
    assert lines(read)[-1] == "weakest: -"


def test_what_is_no_number_is_not_hidden(tmp_path):
    with pytest.raises(ValueError):
        pulls(tmp_path, "a,1,broken,\n")
    assert pulls(tmp_path, "a,1,0,\n")[0]["kn"] == 0
