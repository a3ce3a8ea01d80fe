import pytest

from dendro.__main__ import report
from dendro.dating import Undated, felling


def test_felling():
    assert felling({"name": "a", "outermost": 1500, "edge": "bark"}) == "1500"
    assert felling({"name": "a", "outermost": 1500, "edge": "sapwood"}) == "about 1515"


def test_undated():
    core = {"name": "a", "outermost": None, "edge": "bark"}
    with pytest.raises(Undated):
        felling(core)
    assert list(report([core])) == ["a: undated", "newest ring: None"]
