from fastapi.testclient import TestClient

from seedcatalog.main import app
from seedcatalog.paging import paginate

client = TestClient(app)


def search(**params):
    answer = client.get("/varieties/search", params=params)
    assert answer.status_code == 200
    return answer.json()


def test_search():
    body = search(q="tomato")
    assert (body["total"], body["page"], body["pages"], len(body["items"])) == (5, 1, 1, 5)


def test_size_counts():
    body = search(q="tomato", size=2, page=3)
    assert [item["name"] for item in body["items"]] == ["Black Krim"]
    assert (body["total"], body["page"], body["pages"]) == (5, 3, 3)
    assert search(species="bean", size=1)["pages"] == 2


def test_the_others():
    assert len(client.get("/varieties", params={"size": 3}).json()["items"]) == 3
    assert paginate(list(range(45)), 3).items == [40, 41, 42, 43, 44]
    assert search(q="nothing") == {"items": [], "total": 0, "page": 1, "pages": 0}
