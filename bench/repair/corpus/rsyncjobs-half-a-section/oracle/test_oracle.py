import subprocess
import sys

import pytest

from rsyncjobs.command import command_of
from rsyncjobs.config import DEFAULTS, ConfigError, complete
from rsyncjobs.retry import waits


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"attempts": 4}, [20, 40, 80]),
        ({"delay": 5}, [5, 10]),
        ({"factor": 3}, [20, 60]),
        ({}, [20, 40]),
        ({"attempts": 2, "delay": 1, "factor": 9}, [1]),
    ],
)
def test_the_documented_defaults(given, expected):
    config = complete({"target": "a:/b", "retry": given})
    assert list(waits(config["retry"])) == expected


def test_nothing_is_left_behind_in_the_defaults():
    complete({"target": "a:/b", "retry": {"attempts": 9}})
    assert DEFAULTS["retry"] == {"attempts": 3, "delay": 20, "factor": 2}
    assert list(waits(complete({"target": "a:/b"})["retry"])) == [20, 40]


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "rsyncjobs", "jobs.toml", "--plan"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert "  waits: 20 s, 40 s, 80 s" in run.stdout.splitlines()
    assert "ssh -p 22 -l backup" in run.stdout


def test_refusals():
    with pytest.raises(ConfigError):
        complete({"retry": {"attempts": 1}})
    assert "ssh -p 22 -l backup" in command_of(complete({"target": "a"}), {"name": "n", "folder": "/"})
