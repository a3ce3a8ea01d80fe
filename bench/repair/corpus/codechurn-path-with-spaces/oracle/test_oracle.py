import subprocess
import sys

import pytest

from codechurn.parse import Change, changes


@pytest.mark.parametrize("path", ["docs/release notes.md", "a  b/c.txt", "old name => new name", "plain.py"])
def test_paths(path):
    assert list(changes(["commit 1 Ann Lee\n", "\n", f"3\t2\t{path}\n"])) == [Change("Ann Lee", path, 3, 2)]


def test_binary():
    assert list(changes(["commit 1 A\n", "-\t-\tmy logo.png\n"])) == [Change("A", "my logo.png", 0, 0)]


def test_program():
    run = subprocess.run([sys.executable, "-m", "codechurn", "numstat.txt"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert [line.split("  ")[-1] for line in run.stdout.splitlines()] == [
        "src/app.py",
        "docs/release notes.md",
        "docs/logo.png",
    ]
