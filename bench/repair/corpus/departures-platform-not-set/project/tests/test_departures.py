import xml.etree.ElementTree as ET

from departures.board import delay_text, line_of
from departures.timetable import departure_of, text_of

XML = """<departure line="S1" time="10:00"><destination> Ask </destination><platform>2</platform>
<via><stop>Holm</stop></via><delay>0</delay></departure>"""


def test_departure():
    departure = departure_of(ET.fromstring(XML))
    assert departure.destination == "Ask"
    assert departure.via == ["Holm"]
    assert line_of(departure) == "10:00 S1    Ask                  2  on time"


def test_text():
    element = ET.fromstring("<a><b/><c> x </c></a>")
    assert [text_of(element, name) for name in "bcd"] == [None, "x", None]


def test_delay():
    assert [delay_text(delay) for delay in (None, 0, 3)] == ["", "on time", "+3 min"]
