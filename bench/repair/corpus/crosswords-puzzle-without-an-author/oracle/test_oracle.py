import pytest
from pydantic import ValidationError

from crosswords.models import Puzzle
from crosswords.publish import main


def test_the_week(capsys):
    main("week.json")
    assert capsys.readouterr().out.splitlines() == [
        "Mon No. 5120 Across the pond, by Rufus **",
        "Tue No. 5121 Syndicate 88, unsigned",
    ]


def test_what_is_not_sent_is_none():
    puzzle = Puzzle(number=1, day="2026-01-01", title="x")
    assert puzzle.author is None and puzzle.level is None


def test_the_rest_is_still_needed():
    for left_out in ("number", "day", "title"):
        given = {"number": 1, "day": "2026-01-01", "title": "x"}
        del given[left_out]
        with pytest.raises(ValidationError):
            Puzzle(**given)
    with pytest.raises(ValidationError):
        Puzzle(number=1, day="2026-01-01", title="x", level="hard")
