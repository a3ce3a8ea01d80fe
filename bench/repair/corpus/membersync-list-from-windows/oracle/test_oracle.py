import subprocess
import sys

import pytest

from membersync.lefts import read_lefts
from membersync.members import read_members


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_both_kinds_of_files(tmp_path, encoding):
    path = tmp_path / "lefts.csv"
    path.write_bytes("number;reason\n7;Verstorben – Köln\n9;déménagé\n3;\n".encode(encoding))
    assert read_lefts(path) == {"7": "Verstorben – Köln", "9": "déménagé", "3": None}


def test_the_program():
    run = subprocess.run(
        [sys.executable, "run.py", "incoming/members.csv", "incoming/lefts.csv"], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == ["12;Jan Novak;Brno", "31;Rui Costa;Faro", "2 of 3 stay"]


def test_members(tmp_path):
    path = tmp_path / "m.csv"
    path.write_bytes("number;name;town\n1;Åsa;Köln\n".encode("cp1252"))
    assert read_members(path)[0]["name"] == "Åsa"
