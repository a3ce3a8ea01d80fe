from xml.etree import ElementTree

from weather.report import table
from weather.stations import reading


def test_reading():
    node = ElementTree.fromstring("<station id='A'><wind/><gust>3</gust></station>")
    assert table([reading(node)]) == "A - - 3.0"
