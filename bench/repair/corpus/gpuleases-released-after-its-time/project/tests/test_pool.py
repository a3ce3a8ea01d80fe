import pytest

from gpuleases import LeasePool, NoneFree
from gpuleases.simulation import simulate


def test_release():
    pool = LeasePool(["a"], 60)
    lease = pool.acquire("x", 0)
    with pytest.raises(NoneFree):
        pool.acquire("y", 59)
    pool.release(lease)
    assert pool.acquire("y", 59).gpu == "a"


def test_expire():
    pool = LeasePool(["a"], 60)
    pool.acquire("x", 0)
    assert [lease.holder for lease in pool.expire(60)] == ["x"]
    assert pool.free == 1


def test_simulation():
    jobs = [{"name": "one", "at": 0, "takes": 15}, {"name": "two", "at": 1, "takes": 5}]
    assert list(simulate(["a"], 60, jobs)) == ["   0 one gets a", "  15 one is done", "  21 two gets a", "  26 two is done"]
