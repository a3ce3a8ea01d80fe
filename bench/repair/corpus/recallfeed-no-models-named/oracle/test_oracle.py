import subprocess
import sys

from recallfeed.load import from_dict
from recallfeed.render import entry

ITEM = {"number": "1", "brand": "B", "product": "lamp", "published": "2026-05-01"}


def test_no_models_are_all_models():
    for given in ({"models": None}, {"models": []}, {}):
        recall = from_dict({**ITEM, **given})
        assert "  models: all" in entry(recall).splitlines()
        assert recall.concerns("DE", "anything")
        assert list(recall.models or []) == []


def test_models_are_kept():
    recall = from_dict({**ITEM, "models": [" a", "b "], "countries": None})
    assert recall.models == ["a", "b"]
    assert not recall.concerns("DE", "c")


def test_the_program():
    run = subprocess.run([sys.executable, "digest.py", "inbox/2026-19.json"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        "[high] Tiny Oak rattle (A11/00412/26)",
        "  models: all",
        "  Stop using it.",
        "",
        "[medium] Lumo string lights (A12/00871/26)",
        "  models: LX-20, LX-40",
        "  countries: FI, SE",
    ]
