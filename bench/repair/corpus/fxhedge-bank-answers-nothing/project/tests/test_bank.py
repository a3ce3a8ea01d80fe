from decimal import Decimal

import httpx
import pytest

from fxhedge.bank import BankClient
from fxhedge.positions import exposure


def client(*answers):
    answers = list(answers)

    def handler(request):
        return answers.pop(0)

    http = httpx.Client(transport=httpx.MockTransport(handler), base_url="https://bank.example")
    return BankClient(http, pause=0)


def test_second_attempt():
    body = {"positions": [{"currency": "USD", "amount": "10.50"}]}
    assert client(httpx.Response(503), httpx.Response(200, json=body)).positions() == body["positions"]


def test_gives_up():
    with pytest.raises(httpx.HTTPStatusError):
        client(*[httpx.Response(503)] * 3).positions()


def test_exposure():
    positions = [{"currency": "USD", "amount": "1.5"}, {"currency": "USD", "amount": "-0.5"}]
    assert exposure(positions) == {"USD": Decimal("1.0")}
