import pytest

from heirlooms import service
from heirlooms.cache import Cache
from heirlooms.valuation import Valuation, plain, revived
from heirlooms.web import app

client = app.test_client()


@pytest.fixture(autouse=True)
def empty():
    service.cache.clear()


def test_valuation():
    assert client.get("/uk/valuations/sampler").json == {
        "item": "sampler",
        "range": ["300 GBP", "420 GBP"],
        "insure_for": "360 GBP",
        "expert": "Ott",
    }


def test_unknown():
    assert client.get("/uk/valuations/car").status_code == 404


def test_cache():
    cache = Cache()
    cache.put("a", plain(Valuation("x", 1, 3)))
    assert revived(cache.get("a")).middle == 2
    assert cache.get("b") is None
