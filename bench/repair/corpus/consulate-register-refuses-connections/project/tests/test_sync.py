from datetime import date

import httpx
import pytest

from consulate.register import Register
from consulate.sync import sync


def test_second_try():
    answers = iter([httpx.ConnectError("no"), httpx.Response(200, json=[{"number": "V1", "passport": "P1"}])])

    def handler(request):
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    register = Register("http://x", httpx.MockTransport(handler), pause=0)
    assert sync(register, date(2026, 1, 1)) == {"V1": "P1"}


def test_it_is_told():
    def handler(request):
        raise httpx.ConnectError("no")

    with pytest.raises(httpx.ConnectError):
        sync(Register("http://x", httpx.MockTransport(handler), pause=0), date(2026, 1, 1))
