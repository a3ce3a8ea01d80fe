import json
import subprocess
import sys

import pytest

from airquality.reader import read


@pytest.mark.parametrize("text", ["service", "n/a", "-", "", "NaN", " - "])
def test_a_sensor_that_gave_nothing(tmp_path, text):
    path = tmp_path / "a.csv"
    path.write_text(f"station;hour;NO2;O3;PM10;PM2.5\nA;1;1;2;3;{text}\n", encoding="utf-8")
    (one,) = read(str(path))
    assert one.pm25 is None
    assert one.pm10 == 3.0


def test_the_program():
    run = subprocess.run([sys.executable, "import_hourly.py", "incoming/2026-05-04T10.csv"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert [(one["station"], one["name"]) for one in json.loads(run.stdout)] == [
        ("Harbour", "fair"),
        ("Airport", "fair"),
        ("Ring Road", "moderate"),
    ]


def test_what_is_no_number_at_all_is_still_refused(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("station;hour;NO2;O3;PM10;PM2.5\nA;1;1;2;3;hello\n", encoding="utf-8")
    with pytest.raises(ValueError):
        list(read(str(path)))
