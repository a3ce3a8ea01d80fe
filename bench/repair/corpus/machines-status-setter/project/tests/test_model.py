import pytest

from machines.model import Machine
from machines.replay import replay


def test_speed():
    assert replay([{"machine": "a", "speed": 3}])["a"].speed == 3
    with pytest.raises(ValueError):
        Machine("a").speed = -1


def test_status():
    assert Machine("a").status == "running"
    with pytest.raises(ValueError):
        Machine("a").status = "melted"
