import pytest

from rsyncjobs.command import command_of
from rsyncjobs.config import ConfigError, complete
from rsyncjobs.retry import run_with_retries, waits


def test_defaults():
    config = complete({"target": "a:/b"})
    assert config["retry"] == {"attempts": 3, "delay": 20, "factor": 2}
    assert config["job"] == []


def test_bad():
    with pytest.raises(ConfigError, match="target is missing"):
        complete({})
    with pytest.raises(ConfigError, match="unknown: x"):
        complete({"target": "a", "x": 1})


def test_command():
    config = complete({"target": "a:/b", "ssh": {"port": 2222, "user": "me"}})
    assert command_of(config, {"name": "n", "folder": "/f/", "delete": True}) == [
        "rsync", "-az", "-e", "ssh -p 2222 -l me", "--delete", "/f/", "a:/b/n",
    ]


def test_retries():
    results, slept = iter([1, 1, 0]), []
    assert run_with_retries(["x"], {"attempts": 3, "delay": 1, "factor": 3}, lambda _: next(results), slept.append)
    assert slept == [1, 3]
    assert list(waits({"attempts": 1, "delay": 5, "factor": 2})) == []
