from transit import load, network, stops, xmldict


def lines(text):
    return network.lines(xmldict.parse(f"<n>{text}</n>"))


def test_a_line_with_one_stop():
    found = lines('<line code="F"><stop id="1">Pier</stop></line>')
    assert stops.names(found["F"]) == ["Pier"]
    assert stops.count(found) == 1


def test_the_feed(capsys):
    load.main("feeds/ferry.xml")
    assert capsys.readouterr().out.splitlines() == ["! Low water", "F1 Pier - Island", "F2 Pier", "2 stops"]


def test_the_others_are_as_they_were():
    found = lines('<line code="A"><stop id="1">X</stop><stop id="2">Y</stop></line>')
    assert stops.names(found["A"]) == ["X", "Y"]
    assert lines("") == {}
    assert xmldict.parse("<n><a>1</a></n>") == {"a": {"#text": "1"}}
