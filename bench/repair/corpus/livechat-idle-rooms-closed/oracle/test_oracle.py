from chat.rooms import Rooms
from cleanup import main


def test_idle_rooms_are_closed(capsys):
    main("state.json")
    assert capsys.readouterr().out.splitlines() == ["closed: sales-2, tech-7", "busy: {'tom': 1}"]


def test_first_middle_and_last():
    for idle in (["a"], ["b"], ["c"], ["a", "c"], ["a", "b", "c"]):
        rooms = Rooms()
        for name in "abc":
            rooms.open(name, "x", 0 if name in idle else 1000)
        assert list(rooms.close_idle(1000, 500)) == idle
        assert rooms.names() == sorted({"a", "b", "c"} - set(idle))
        assert sum(rooms.load().values()) == 3 - len(idle)
