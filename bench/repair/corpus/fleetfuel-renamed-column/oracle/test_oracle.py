import datetime
import os
import subprocess
import sys

from fleetfuel.fills import fill
from fleetfuel.warnings import warnings


def made(day, odometer, unit="km"):
    return fill(
        {"plate": "A 1", "day": day, "litres": "20", "odometer": odometer, "unit": unit, "full": "y", "driver": "Bo"}
    )


def test_an_odometer_that_went_back():
    fills = [made("2026-04-01", "500"), made("2026-04-02", "400"), made("2026-04-03", "450")]
    assert list(warnings(fills)) == ["A1: the odometer went back on 2026-04-02"]
    assert list(warnings([made("2026-04-01", "500"), made("2026-04-02", "501")])) == []


def test_miles_are_compared_as_kilometres():
    fills = [made("2026-04-01", "500", "mi"), made("2026-04-02", "700")]
    assert list(warnings(fills)) == ["A1: the odometer went back on 2026-04-02"]


def test_the_program():
    env = {**os.environ}
    run = subprocess.run([sys.executable, "bin/consumption.py", "data/fills.csv"], capture_output=True, text=True, env=env)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        "AB12CDE      6.9 l/100 km",
        "warning: KL77XYZ: 95 l on 2026-04-11 is more than a tank holds",
        "warning: KL77XYZ: the odometer went back on 2026-04-11",
    ]
