import json
import subprocess
import sys

import pytest

from reportd.relay import relay_of
from reportd.report import build
from reportd.settings import DEFAULTS, load


@pytest.fixture
def loaded(tmp_path):
    def write(settings):
        file = tmp_path / "s.json"
        file.write_text(json.dumps(settings))
        return load(file)

    return write


def test_one_key_of_a_section(loaded):
    relay = relay_of(loaded({"relay": {"host": "r2"}}))
    assert (relay.address, relay.tls, relay.headers) == ("r2:2525", True, {"X-Sender": "reportd"})


def test_any_section(loaded):
    settings = loaded({"report": {"low": 50}})
    assert settings["report"] == {"title": "Stock", "low": 50}
    assert build(settings) == "Stock\n=====\nLyon: coffee, tea"


def test_values_and_lists_are_replaced(loaded):
    settings = loaded({"shops": ["Turin"], "relay": {"port": 25, "tls": False}})
    assert settings["shops"] == ["Turin"]
    assert settings["relay"]["tls"] is False
    assert relay_of(settings).address == "localhost:25"


def test_sections_the_defaults_do_not_know(loaded):
    assert loaded({"extra": {"a": 1}})["extra"] == {"a": 1}


def test_the_defaults_stay(loaded):
    loaded({"relay": {"host": "r2"}})
    assert DEFAULTS["relay"]["host"] == "localhost"
    assert load() == DEFAULTS


def test_program():
    run = subprocess.run(
        [sys.executable, "-m", "reportd", "--settings", "production.json"], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("-> relay-2.internal:2525 (tls)\nX-Sender: reportd\n")
    assert "Turin: sugar, tea" in run.stdout
