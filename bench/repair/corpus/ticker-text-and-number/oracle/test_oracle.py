from ticker.feed import feed, main


def test_cards_are_told(tmp_path, capsys):
    file = tmp_path / "r.json"
    file.write_text('[{"kind": "card", "minute": 9, "colour": "yellow", "player": "Lund"}]')
    main(["feed", str(file)])
    assert capsys.readouterr().out == "9' Yellow card, Lund\n{}\n"


def test_second_cards_and_the_order():
    events = [
        {"kind": "card", "minute": 80, "colour": "red", "player": "Lund", "second": True},
        {"kind": "card", "minute": 9, "colour": "yellow", "player": "Lund", "second": False},
        {"kind": "goal", "minute": 12, "team": "Reds", "player": "Osei"},
    ]
    assert feed(events) == ["9' Yellow card, Lund", "12' Goal for Reds, Osei", "80' Red card, Lund (second)"]


def test_the_others_are_as_they_were():
    assert feed([{"kind": "change", "minute": 3, "player": "Ivo"}]) == ["3' Ivo comes in"]
