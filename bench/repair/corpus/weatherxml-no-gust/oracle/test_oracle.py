from xml.etree import ElementTree

from weather.report import table
from weather.stations import read, reading


def test_no_gust():
    readings = read("stations.xml")
    assert [r.gust for r in readings] == [9.5, None]
    assert table(readings) == "K1 11.5 4.0 9.5\nK2 9.0 2.0 -"


def test_empty_gust():
    node = ElementTree.fromstring("<station id='A'><wind>1</wind><gust/></station>")
    assert table([reading(node)]) == "A - 1.0 -"
