from lights.feed import read
from lights.totals import totals


def test_totals():
    feed = read(
        [
            '{"station": "a", "kind": "burned", "hours": 2}\n',
            "\n",
            '{"station": "a", "kind": "burned", "hours": 1.5}\n',
            '{"station": "b", "kind": "fault"}',
        ]
    )
    assert totals(feed) == {"hours": {"a": 3.5}, "faults": {"b": 1}, "unreadable": 0}


def test_no_message():
    assert read(["[1]\n", '{"station": "a"}']).unreadable == 2
