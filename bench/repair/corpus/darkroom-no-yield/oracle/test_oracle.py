import pytest

from darkroom.batch import develop
from darkroom.lock import Busy, claimed


def test_a_dry_run(tmp_path):
    (tmp_path / "r").write_text("1 90\n2 75\n")
    assert develop(tmp_path / "r", dry_run=True) == ["would develop 1 (90 s)", "would develop 2 (75 s)"]
    assert [path.name for path in tmp_path.iterdir()] == ["r"]


def test_a_dry_run_claims_nothing(tmp_path):
    (tmp_path / "r").write_text("1 90\n")
    with claimed(tmp_path / "r"):
        assert len(develop(tmp_path / "r", dry_run=True)) == 1
        with pytest.raises(Busy):
            develop(tmp_path / "r")
    assert not (tmp_path / "r.lock").exists()


def test_errors_come_through(tmp_path):
    for enabled in (True, False):
        with pytest.raises(KeyError), claimed(tmp_path / "r", enabled=enabled):
            raise KeyError("x")
    assert not (tmp_path / "r.lock").exists()
