from fastapi.testclient import TestClient

from packplanner.main import app

client = TestClient(app, raise_server_exceptions=False)


def plan(*litres):
    items = [{"sku": f"item{number}", "litres": size} for number, size in enumerate(litres)]
    answer = client.post("/plans", json={"items": items})
    assert answer.status_code == 200
    return answer.json()


def test_every_kind_once():
    body = plan(14, 3, 12, 3.5)
    assert [kind["code"] for kind in body["kinds"]] == ["S1", "M1"]
    assert body["kinds"][1] == {"code": "M1", "name": "Medium", "litres": 15, "cents": 110}
    assert [one["box"] for one in body["packed"]] == ["M1", "S1", "M1", "S1"]
    assert body["cents"] == 340


def test_boxes_of_one_name():
    assert [kind["code"] for kind in plan(5, 3)["kinds"]] == ["S1", "S2"]


def test_the_others():
    assert client.post("/plans", json={"items": [{"sku": "piano", "litres": 900}]}).status_code == 422
    assert len(client.get("/boxes").json()) == 4
