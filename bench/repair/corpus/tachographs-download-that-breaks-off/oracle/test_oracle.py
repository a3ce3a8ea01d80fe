import subprocess
import sys

import pytest

from tacho.__main__ import read_folder
from tacho.records import Malformed, drives

DRIVE = ["D;1;Ny", "A;2026-03-02T06:00;2026-03-02T10:30;12"]


@pytest.mark.parametrize("lines", [["D;1;Ny"], [*DRIVE, "D;1;Ny"], [*DRIVE, "D;1;Ny", "", "# end"]])
def test_a_driver_without_activity(lines):
    with pytest.raises(Malformed):
        list(drives(lines))


def test_the_download_is_rejected_as_a_whole(tmp_path):
    (tmp_path / "a.txt").write_text("\n".join([*DRIVE, "D;1;Ny"]))
    (tmp_path / "b.txt").write_text("\n".join(DRIVE))
    read, rejected = read_folder(tmp_path)
    assert len(read) == 1
    assert [name for name, _ in rejected] == ["a.txt"]


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "tacho", "downloads"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    lines = run.stdout.splitlines()
    assert lines[:2] == ["Brandt        0.50 h", "Kowalski      7.75 h"]
    assert len(lines) == 3
    assert lines[2].startswith("rejected lorry-2.txt: ")


def test_the_rest():
    assert list(drives([])) == []
    assert [drive.km for drive in drives([*DRIVE, "", *DRIVE])] == [12, 12]
    with pytest.raises(Malformed):
        list(drives([DRIVE[0], DRIVE[0]]))
