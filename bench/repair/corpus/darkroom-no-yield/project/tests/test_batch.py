import pytest

from darkroom.batch import develop
from darkroom.lock import Busy, claimed


def test_develop(tmp_path):
    (tmp_path / "r").write_text("1 90\n")
    assert develop(tmp_path / "r") == ["developed 1 (90 s)"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r", "r.log"]


def test_busy(tmp_path):
    with claimed(tmp_path / "r"), pytest.raises(Busy):
        develop(tmp_path / "r")
