from fellrunning.show import clubs, table

ROS = {"name": "Ros", "club": "Kettle AC", "km": 10.0, "minutes": 70.0}
DEV = {"name": "Dev", "club": "Harriers", "km": 10.0, "minutes": None}
EVE = {"name": "Eve", "club": "Harriers", "km": 10.0, "minutes": None}


def test_a_club_that_nobody_finished_for():
    assert clubs([DEV, ROS, EVE]) == ["Harriers: Dev (dnf)", "Kettle AC: Ros (7.00)"]


def test_whoever_finished_is_better():
    assert clubs([DEV, {**EVE, "minutes": 101.0}]) == ["Harriers: Eve (10.10)"]
    assert table([DEV]) == ["Dev            dnf    dnf"]
    assert clubs([]) == []
