import pytest

from jobrunner.config import ConfigError, merged
from jobrunner.defaults import DEFAULTS
from jobrunner.report import render
from jobrunner.run import run_all


def test_config():
    assert merged(DEFAULTS, {}) == DEFAULTS
    assert merged(DEFAULTS, {"name": "x"})["name"] == "x"
    with pytest.raises(ConfigError):
        merged(DEFAULTS, {"nane": "x"})


def test_run():
    outcomes = run_all([{"name": "a", "failures": 1}, {"name": "b", "failures": 9}], DEFAULTS)
    assert render(outcomes, DEFAULTS["report"]) == "a  done  2\nb  failed  3"
