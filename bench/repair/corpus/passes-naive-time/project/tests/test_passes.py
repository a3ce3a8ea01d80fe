from gate.control import admitted
from gate.passes import Pass


def test_issue():
    assert Pass.issue("kim", 1).until.tzinfo is not None


def test_nobody():
    assert admitted([]) == []
