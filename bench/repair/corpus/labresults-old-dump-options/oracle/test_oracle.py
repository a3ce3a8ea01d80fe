import json
import os
import subprocess
import sys

from labexport.models import Result
from labexport.report import dump_line, dump_pretty, make_report

REPORT = make_report([Result(patient="P-1", test="Hämoglobin", value=13.4, unit="g/dl", low=12)], "Süd")
PLAIN = {
    "laboratory": "Süd",
    "results": [{"patient": "P-1", "test": "Hämoglobin", "value": 13.4, "unit": "g/dl", "low": 12.0}],
    "abnormal": 0,
}


def test_for_people():
    text = dump_pretty(REPORT)
    assert json.loads(text) == PLAIN
    # Indented by two, umlauts as they are, nothing that is None.
    assert '\n  "laboratory"' in text
    assert "Hämoglobin" in text and "Süd" in text


def test_for_the_queue():
    assert json.loads(dump_line(REPORT)) == PLAIN
    assert "\n" not in dump_line(REPORT)


def test_program(tmp_path):
    path = tmp_path / "r.json"
    path.write_text('[{"patient": "P-2", "test": "Natrium", "value": 1, "unit": "x"}]')
    run = subprocess.run(
        [sys.executable, "-m", "labexport.main", str(path), "--pretty"],
        capture_output=True, env={**os.environ}, timeout=30,
    )
    assert run.returncode == 0
    assert json.loads(run.stdout)["results"][0]["test"] == "Natrium"
