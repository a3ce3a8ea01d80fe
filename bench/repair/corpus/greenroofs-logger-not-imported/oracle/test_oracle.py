import logging
import subprocess
import sys

from greenroofs.water import summary

READING = {"roof": "a", "area": 100, "depth_mm": 100, "moisture": 0.2}


def test_what_is_left_out_is_said(caplog):
    with caplog.at_level(logging.WARNING):
        figures = summary([READING, {**READING, "roof": "b", "moisture": 3}, {**READING, "roof": "c", "depth_mm": 0}])
    assert figures == {"roofs": 1, "litres": 900, "left_out": 2}
    messages = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert messages == ["reading of b left out: moisture 3", "reading of c left out: moisture 0.2"]


def test_the_program():
    run = subprocess.run([sys.executable, "worker.py", "spool"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == ["0017: 1 roofs, 2160 l held, 1 left out"]
    assert "reading of depot left out: moisture 1.7" in run.stderr
