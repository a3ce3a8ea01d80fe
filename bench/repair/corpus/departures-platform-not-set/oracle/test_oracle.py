import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

from departures.board import line_of
from departures.timetable import departure_of


@pytest.mark.parametrize("platform", ["", "<platform/>", "<platform></platform>"])
def test_no_platform(platform):
    xml = f'<departure line="S1" time="10:00"><destination>Ask</destination>{platform}</departure>'
    departure = departure_of(ET.fromstring(xml))
    # Whether an element without text is None or empty is not seen by anybody.
    assert not departure.platform
    assert line_of(departure) == "10:00 S1    Ask                  -"


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "departures", "feed/central.xml"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    lines = run.stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["CENTRAL", "09:12", "*", "09:30", "via"]
    assert " 4b  +5 min" in lines[3]
