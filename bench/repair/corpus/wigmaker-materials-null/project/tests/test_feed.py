from wigs import create_app


def test_feed():
    client = create_app().test_client()
    answer = client.post("/feed", json=[{"sku": "W1", "materials": [" Kanekalon", "Lace"]}, {"sku": "W2"}])
    assert answer.get_json() == {"added": 2, "changed": 0}
    assert client.get("/feed/materials/lace").get_json() == ["W1"]


def test_refused():
    assert create_app().test_client().post("/feed", json=[{"title": "x"}]).status_code == 400
