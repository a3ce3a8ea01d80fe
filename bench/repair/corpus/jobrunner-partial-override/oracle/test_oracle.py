import copy

import pytest

from jobrunner.__main__ import main
from jobrunner.config import ConfigError, load, merged
from jobrunner.defaults import DEFAULTS


def test_what_is_not_overridden_stays():
    config = merged(DEFAULTS, {"retry": {"times": 5}, "report": {"failed_only": True}})
    assert config["retry"] == {"times": 5, "wait": 0.5, "factor": 2.0}
    assert config["report"] == {"format": "text", "failed_only": True, "columns": ["name", "state", "tries"]}
    assert config["limits"] == DEFAULTS["limits"]


def test_lists_and_single_values_are_replaced():
    config = merged(DEFAULTS, {"name": "n", "report": {"columns": ["name"]}})
    assert config["name"] == "n" and config["report"]["columns"] == ["name"]


def test_the_defaults_are_not_changed():
    before = copy.deepcopy(DEFAULTS)
    merged(DEFAULTS, {"retry": {"times": 9, "wait": 1}})["limits"]["jobs"] = 1
    assert DEFAULTS == before


def test_the_run(capsys):
    assert load("config/production.json")["name"] == "nightly"
    assert main(["jobrunner", "config/production.json", "jobs.json"]) == 0
    assert capsys.readouterr().out == "backup  done  4\nmails  done  1\n"


def test_unknown_settings():
    with pytest.raises(ConfigError):
        merged(DEFAULTS, {"nane": "x"})
