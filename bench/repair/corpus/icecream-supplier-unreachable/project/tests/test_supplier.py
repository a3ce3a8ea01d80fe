import httpx
import pytest

from icecream import prices
from icecream.supplier import price_list


def client_of(handler):
    return httpx.Client(transport=httpx.MockTransport(handler))


def test_second_attempt():
    answers = [httpx.ConnectError("down"), httpx.Response(200, json={"prices": {"lemon": 120}})]

    def handler(request):
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    assert price_list(client_of(handler), pause=0) == {"lemon": 120}


def test_gives_up():
    def handler(request):
        raise httpx.ConnectError("down")

    with pytest.raises(httpx.ConnectError):
        price_list(client_of(handler), pause=0)


def test_changed():
    assert prices.changed({"a": 1, "b": 2}, {"a": 1, "b": 3, "c": 4}) == {"b": 3, "c": 4}
