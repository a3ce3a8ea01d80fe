import pytest
from pydantic import ValidationError

from crosswords.models import Puzzle
from crosswords.printing import heading

GIVEN = {"number": 1, "day": "2026-01-01", "title": "First", "author": None, "level": 3}


def test_heading():
    assert heading(Puzzle(**GIVEN)) == "No. 1 First, unsigned ***"


def test_a_number_is_needed():
    with pytest.raises(ValidationError):
        Puzzle(day="2026-01-01", title="x", author="y", level=1)
