import subprocess
import sys

from solarlog.day import Day, PanelString
from solarlog.mail import body


def test_a_string_that_sent_nothing():
    day = Day("2026-01-01", [PanelString("a", 4, 10.0, 900), PanelString("b", 4, None, None), PanelString("c", 4, 0.0, 0)])
    lines = body(day).splitlines()
    assert [line.split() for line in lines[3:6]] == [
        ["a", "10.0", "kWh", "2.5", "kWh", "900", "W"],
        ["b", "-", "-", "-"],
        ["c", "0.0", "kWh", "0.0", "kWh", "0", "W"],
    ]
    assert lines[-1] == "Nothing was sent by b."
    assert day.strings[1].per_panel is None


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "solarlog.mail", "log/2026-05-04.json"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines()[-1] == "Nothing was sent by barn."
