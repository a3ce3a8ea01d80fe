import httpx
import pytest

from fishmarket.feed import Feed
from fishmarket.job import run


def feed(*statuses):
    left = list(statuses)

    def answer(request):
        return httpx.Response(left.pop(0), json={"prices": [{"species": "sole", "cents": 2150}]})

    return Feed("http://auction.test", pause=0, transport=httpx.MockTransport(answer))


def test_prices():
    lines = []
    run(feed(200), lines.append)
    assert lines == ["sole            21.50"]


def test_asked_again():
    assert feed(503, 429, 200).prices("x")[0]["species"] == "sole"


@pytest.mark.parametrize("statuses", [(503, 503, 503, 503), (404,)])
def test_given_up(statuses):
    with pytest.raises(httpx.HTTPStatusError):
        feed(*statuses).prices("x")
