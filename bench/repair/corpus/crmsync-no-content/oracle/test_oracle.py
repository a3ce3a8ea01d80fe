import httpx
import pytest

from crmsync.client import CrmClient, CrmError
from crmsync.sync import push


def client(answer):
    return CrmClient(httpx.Client(base_url="https://crm.test", transport=httpx.MockTransport(answer)))


def test_changes_without_content_are_taken():
    one = client(lambda request: httpx.Response(204))
    assert one.update("c7", {"phone": "5"}) is None
    assert push(one, [{"id": "c7", "fields": {}}, {"id": "c8", "fields": {}}]) == ["c7", "c8"]


def test_others():
    assert client(lambda request: httpx.Response(200, json={"id": "n"})).update("c1", {}) == {"id": "n"}
    assert client(lambda request: httpx.Response(204)).delete("c1") is None
    with pytest.raises(CrmError):
        client(lambda request: httpx.Response(503)).update("c1", {})
    with pytest.raises(ValueError):
        client(lambda request: httpx.Response(200, text="<html>")).update("c1", {})
