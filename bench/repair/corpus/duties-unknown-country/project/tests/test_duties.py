from duties.declare import declare
from duties.rates import duty


def test_duty():
    assert duty("GB", 10000) == 420
    assert declare([{"id": "a", "country": "NO", "cents": 1000}]) == {"a": 25}
