import httpx
import pytest

from scootershare.store import ZoneStore
from scootershare.sync import sync


def client(answer):
    return httpx.Client(transport=httpx.MockTransport(answer))


def test_sync():
    zones = [{"kind": "no-parking", "id": 1}, {"kind": "slow", "id": 2}]
    store = ZoneStore()
    assert sync(client(lambda request: httpx.Response(200, json={"zones": zones})), store) == 1


def test_second_try():
    calls = []

    def answer(request):
        calls.append(1)
        if len(calls) == 1:
            raise httpx.ConnectError("refused", request=request)
        return httpx.Response(200, json={"zones": []})

    assert sync(client(answer), ZoneStore()) == 0


def test_old_zones_stay():
    store = ZoneStore()
    store.replace([1])
    with pytest.raises(httpx.HTTPStatusError):
        sync(client(lambda request: httpx.Response(500)), store)
    assert store.zones == [1]
