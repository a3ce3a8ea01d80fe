from fastapi.testclient import TestClient

from seedcatalog.main import app
from seedcatalog.paging import paginate

client = TestClient(app)


def test_list():
    body = client.get("/varieties", params={"size": 3, "page": 3}).json()
    assert (body["total"], body["pages"], len(body["items"])) == (8, 3, 2)


def test_one():
    assert client.get("/varieties/6").json()["name"] == "Blauhilde"
    assert client.get("/varieties/60").status_code == 404


def test_paginate():
    assert paginate([]).pages == 0
    assert client.get("/varieties/search", params={"size": 0}).status_code == 422
