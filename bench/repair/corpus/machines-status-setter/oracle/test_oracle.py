import pytest

from machines.model import Machine
from machines.replay import replay


def test_status():
    machine = replay([{"machine": "a", "speed": 3}, {"machine": "a", "status": "stopped"}])["a"]
    assert (machine.status, machine.speed) == ("stopped", 3)
    machine.status = "broken"
    assert machine.status == "broken"
    with pytest.raises(ValueError):
        machine.status = "melted"
    assert machine.status == "broken"
