from audit.replay import replay


def test_summary():
    moves = [{"by": "ida", "what": "box 7", "to": ["A", 4]}]
    assert replay(moves) == ["ida moved box 7 to ('A', 4)", "last place: ('A', 4)"]
    assert replay([]) == ["last place: None"]
    assert replay([{"by": "i", "what": "b", "to": ["C"]}])[-1] == "last place: ('C',)"
