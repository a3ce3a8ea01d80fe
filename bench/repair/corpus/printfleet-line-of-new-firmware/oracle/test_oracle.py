import pytest

from printfleet.count import summarize
from printfleet.parse import UnknownLine, parse, parse_job


def test_told_as_not_understood():
    lines = ["a printed 2 pages for kay", "a firmware updated to 5.2", "a printed many pages for kay", "a printed 1 page for kay"]
    pages, low, unknown = summarize(lines)
    assert pages == {"kay": 3}
    assert low == []
    assert unknown == lines[1:3]


def test_parse():
    for parser in (parse, parse_job):
        with pytest.raises(UnknownLine):
            parser("a sleeps")
        assert parser("a printed 2 pages for kay") == ("a", "kay", 2)
