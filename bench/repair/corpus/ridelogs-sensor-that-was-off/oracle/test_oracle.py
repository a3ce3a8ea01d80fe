import subprocess
import sys

import pytest

from ridelogs.reader import read_samples
from ridelogs.summary import summarize

HEAD = "seconds,speed,heart_rate,cadence,power\n"


def read(text):
    return list(read_samples((HEAD + text).splitlines()))


@pytest.mark.parametrize("nothing", ["", "--", "-", " n/a ", "N/A"])
def test_power_that_is_absent(nothing):
    samples = read(f"0,1.5,90,60,{nothing}\n5,2,140,80,210\n")
    assert [sample.power for sample in samples] == [None, 210]
    assert summarize(samples).power == 210


def test_ride_without_a_meter():
    assert summarize(read("0,1,90,60,\n1,1,90,60,\n")).power is None


def test_the_program():
    run = subprocess.run([sys.executable, "import_rides.py", "data/ride-0512.csv"], capture_output=True, text=True)
    assert run.stdout == "data/ride-0512.csv: 4 samples, top 30.1 km/h, 104 bpm, 82 W\n"


def test_the_others():
    assert read("0,1.5,--,,0\n")[0].power == 0
    with pytest.raises(ValueError):
        read("0,1.5,--,,12x\n")
    with pytest.raises(ValueError):
        read("0,fast,--,,12\n")
