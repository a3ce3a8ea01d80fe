from lamproom.display import page
from lamproom.feed import main
from lamproom.shares import charged_share


def test_a_room_without_lamps(capsys):
    assert charged_share([]) == 0
    main("var/lamps.json")
    assert capsys.readouterr().out.splitlines() == [
        "shaft-1    2 lamps  50 % charged  50 % defect",
        "shaft-2    0 lamps   0 % charged   0 % defect",
    ]


def test_rooms_with_lamps():
    assert charged_share([{"charge": 95}, {"charge": 94}, {"charge": 0}]) == 33
    assert "100 % charged" in page({"a": [{"charge": 99}]})
