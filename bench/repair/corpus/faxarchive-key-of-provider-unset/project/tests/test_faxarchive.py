import httpx
import pytest

from faxarchive.filing import file_all
from faxarchive.provider import Provider
from faxarchive.settings import Settings


def test_settings():
    assert Settings({"FAX_API_KEY": "k"}).interval == 60
    with pytest.raises(KeyError):
        Settings({})


def test_unread():
    fax = {"id": 7, "from": "+4930555", "received": "2026-02-01T09:00:00Z"}

    def answer(request):
        assert request.headers["authorization"] == "Bearer k"
        return httpx.Response(200, json={"faxes": [fax]})

    assert file_all(Provider("k", httpx.MockTransport(answer)).unread()) == {"2026/4930555": [7]}
