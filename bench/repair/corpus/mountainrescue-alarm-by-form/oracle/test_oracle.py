import pytest

from rescue import sources
from rescue.desk import Desk


@pytest.mark.parametrize(
    ("fields", "urgency"),
    [({"injured": "on", "weather": "storm"}, 1), ({"weather": "snow"}, 2), ({"weather": "fine"}, 3), ({}, 3)],
)
def test_an_alarm_of_the_form_is_as_urgent_as_it_says(fields, urgency):
    alarm = sources.from_form({"name": "Di", "place": "saddle", **fields})
    assert alarm["urgency"] == urgency
    assert set(alarm) == {"source", "caller", "place", "urgency", "received"}


def test_the_desk_with_alarms_of_all_kinds():
    lines = []
    desk = Desk(lines.append)
    desk.phoned("Ada", "gully", "3")
    desk.filled_in({"name": "Ben", "place": "north face", "weather": "storm"})
    desk.filled_in({"name": "Di", "place": "saddle", "injured": "on"})
    desk.phoned("Eve", "lake", "2")
    desk.show()
    assert lines == [
        "!!! saddle (Di, form)",
        "!!  north face (Ben, form)",
        "!!  lake (Eve, phone)",
        "!   gully (Ada, phone)",
    ]
    assert [desk.take()["caller"] for _ in range(4)] == ["Di", "Ben", "Eve", "Ada"]
