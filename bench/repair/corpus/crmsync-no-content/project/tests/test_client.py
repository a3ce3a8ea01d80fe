import httpx
import pytest

from crmsync.client import CrmClient, CrmError
from crmsync.sync import push


def client(answer):
    return CrmClient(httpx.Client(base_url="https://crm.test", transport=httpx.MockTransport(answer)))


def test_update():
    one = client(lambda request: httpx.Response(200, json={"id": "c1"}))
    assert push(one, [{"id": "c1", "fields": {"phone": "1"}}]) == ["c1"]


def test_delete_without_content():
    assert client(lambda request: httpx.Response(204)).delete("c1") is None


def test_errors():
    with pytest.raises(CrmError):
        client(lambda request: httpx.Response(500)).update("c1", {})
    assert client(lambda request: httpx.Response(404)).contact("c1") is None
