from herbalist.web import create_app

client = create_app().test_client()


def test_mixed():
    assert client.post("/orders", json={"herbs": {"sage": 2, "fennel": 1.5}}).json == {"grams": 3.5}


def test_refused():
    for herbs in ({"arnica": 1}, {"henbane": 1}, {"sage": -1}, {"sage": "2"}, {"valerian": 9.5}):
        answer = client.post("/orders", json={"herbs": herbs})
        assert answer.status_code == 422
        assert answer.json["error"]
    assert client.post("/orders", data="x").status_code == 422
