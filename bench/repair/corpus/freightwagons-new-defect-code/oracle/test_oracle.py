import subprocess
import sys

from wagons.codes import defect_name
from wagons.inspections import Inspection
from wagons.report import describe


def test_codes_that_are_not_listed_are_shown_as_they_are():
    assert describe(Inspection("w", "2026-01-01", "AX4", "A")) == "2026-01-01 AX4, front bogie"
    assert describe(Inspection("w", "2026-01-01", "ZZ", "Q")) == "2026-01-01 ZZ, Q"


def test_the_others():
    assert defect_name("WH1") == "flat wheel"


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "wagons.report", "data/inspections.csv"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        "21 84 2451 002-7",
        "  2026-05-03 flat wheel, E (!)",
        "31 80 0691 235-2",
        "  2026-05-02 brake pads worn, front bogie",
        "  2026-05-03 AX4, rear bogie",
    ]
