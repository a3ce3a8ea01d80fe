from transit import network, stops, xmldict

TEXT = '<n><line code="A"><stop id="1">X</stop><stop id="2">Y</stop></line></n>'


def test_lines():
    lines = network.lines(xmldict.parse(TEXT))
    assert stops.names(lines["A"]) == ["X", "Y"]
    assert stops.count(lines) == 2


def test_notices():
    assert network.notices(xmldict.parse("<n><notice>a</notice></n>")) == ["a"]
    assert network.notices(xmldict.parse("<n><notice>a</notice><notice>b</notice></n>")) == ["a", "b"]
    assert network.notices({}) == []
