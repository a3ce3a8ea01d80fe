import json
import os
import subprocess
import sys

from museumlabels.export import as_json, as_text, export
from museumlabels.models import Label

BOWL = Label(inventory="1904.12", title="Schüssel", year_from=1680, material="Fayence")


def test_names_and_nothing_empty():
    assert json.loads(as_json(BOWL)) == {
        "inventory": "1904.12",
        "title": "Schüssel",
        "yearFrom": 1680,
        "material": "Fayence",
    }


def test_letters_and_lines():
    text = as_json(BOWL)
    assert "Schüssel" in text
    assert '\n  "inventory": "1904.12"' in text


def test_the_program():
    argv = [sys.executable, "-m", "museumlabels", "export", "objects.json"]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run(argv, capture_output=True, encoding="utf-8", env=environment)
    assert run.returncode == 0, run.stderr
    labels = json.loads(run.stdout)
    assert [label["title"] for label in labels] == ["Schüssel mit Löwenfuß", "Pokal"]
    assert labels[1]["yearTo"] == 1610


def test_the_others():
    assert export([]) == "[]"
    assert as_text(BOWL).endswith("Inv. 1904.12")
