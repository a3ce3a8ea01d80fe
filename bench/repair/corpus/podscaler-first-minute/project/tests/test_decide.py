from podscaler.config import Deployment
from podscaler.decide import Decision, decide
from podscaler.load import current_load, recent


def deployment(*values, **fields):
    given = {"name": "a", "replicas": 4, "min": 2, "max": 6, "target": 50.0, **fields}
    return Deployment(samples=[[100 + i, value] for i, value in enumerate(values)], **given)


def test_load():
    assert recent([[1, 5.0], [90, 6.0], [120, 7.0]], 110, 60) == [6.0]
    assert current_load([[100, 10.0], [101, 20.0]], 110, 60) == 15.0


def test_decisions():
    assert decide(deployment(50.0), 110, 60) == Decision(4, "hold")
    assert decide(deployment(70.0), 110, 60) == Decision(6, "up")
    assert decide(deployment(10.0), 110, 60) == Decision(2, "down")
    assert decide(deployment(99.0, paused=True), 110, 60) == Decision(4, "hold")
    assert decide(deployment(99.0, replicas=6), 110, 60) == Decision(6, "hold")
