from fellrunning.show import clubs, table

ROS = {"name": "Ros", "club": "Kettle AC", "km": 10.0, "minutes": 70.0}
UNA = {"name": "Una", "club": "Kettle AC", "km": 10.0, "minutes": 65.0}
DEV = {"name": "Dev", "club": "Harriers", "km": 10.0, "minutes": None}


def test_table():
    assert table([ROS, DEV]) == ["Ros          70.00   7.00", "Dev            dnf    dnf"]


def test_clubs():
    assert clubs([ROS, UNA]) == ["Kettle AC: Una (6.50)"]
