import json

from lights.collect import main
from lights.feed import read


def test_a_broken_line(capsys):
    main(["data/skerry.feed"])
    assert json.loads(capsys.readouterr().out) == {"hours": {"skerry": 23.5}, "faults": {}, "unreadable": 1}


def test_each_is_counted():
    feed = read(["x\n", '{"station": "a", "kind": "fault"}\n', "{", "\n", "[]", "nul"])
    assert feed.unreadable == 4 and len(feed.messages) == 1
