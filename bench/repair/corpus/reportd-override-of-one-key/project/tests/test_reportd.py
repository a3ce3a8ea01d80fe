import json

from reportd.relay import relay_of
from reportd.report import build
from reportd.settings import DEFAULTS, load


def test_defaults():
    assert load() == DEFAULTS
    assert relay_of(load()).address == "localhost:2525"


def test_override(tmp_path):
    file = tmp_path / "s.json"
    file.write_text(json.dumps({"shops": ["Turin"], "report": {"title": "Low", "low": 1}}))
    assert build(load(file)) == "Low\n===\nTurin: sugar"


def test_envelope():
    assert relay_of(load()).envelope("x") == "-> localhost:2525 (tls)\nX-Sender: reportd\n\nx"
