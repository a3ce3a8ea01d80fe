import httpx

from bondprices.client import Exchange
from bondprices.nightly import update


def test_update():
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json={"price": 99.5}))
    book = {"DE0001102580": None}
    update(book, Exchange(transport))
    assert book == {"DE0001102580": 99.5}


def test_second_try():
    answers = iter([httpx.Response(503), httpx.Response(200, json={"price": 1.0})])
    assert Exchange(httpx.MockTransport(lambda request: next(answers))).closing_price("X") == 1.0
