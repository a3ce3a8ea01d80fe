import subprocess
import sys

import pytest

from dbrestore.dumps import dumps_of, latest
from dbrestore.errors import RestoreError


def run(*argv):
    return subprocess.run([sys.executable, "-m", "dbrestore", *argv], capture_output=True, text=True)


def test_none(tmp_path):
    (tmp_path / "shop-2026-01-11.sql").touch()
    with pytest.raises(RestoreError):
        latest(tmp_path, "billing")
    assert dumps_of(tmp_path, "billing") == []


def test_the_operator_is_told():
    found = run("--folder", "dumps", "billing")
    assert found.returncode == 2
    assert found.stdout == ""
    assert found.stderr.startswith("dbrestore: ")
    assert "billing" in found.stderr
    assert "Traceback" not in found.stderr


def test_the_others():
    assert run("--folder", "dumps", "shop").stdout == "shop-2026-01-11.sql: orders\n"
    assert run("--folder", "dumps", "shop", "2026-01-04").stdout == "shop-2026-01-04.sql: orders\n"
    found = run("--folder", "dumps", "shop", "2026-01-05")
    assert (found.returncode, found.stderr) == (2, "dbrestore: there is no dump of shop of 2026-01-05\n")
