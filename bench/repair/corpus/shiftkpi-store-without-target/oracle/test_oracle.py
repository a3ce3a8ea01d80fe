import subprocess
import sys

from shiftkpi.model import Store
from shiftkpi.report import line


def test_without_target():
    assert line(Store("Mill Lane", 2210, None, 130)) == "Mill Lane       2,210.00           -        -       130"
    assert line(Store("New", 5)) == "New                 5.00           -        -         -"


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "shiftkpi", "week.json"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    lines = run.stdout.splitlines()
    assert [one.split()[0] for one in lines] == ["Week", "store", "Harbour", "Station", "Mill", "all"]
    assert lines[-1].split() == ["all", "29,871.70"]


def test_the_others():
    assert line(Store("Harbour", 18250.5, 17500, 920)) == "Harbour        18,250.50   17,500.00     104%       920"
    assert line(Store("Zero", 1, 0, 0)) == "Zero                1.00        0.00        -         0"
