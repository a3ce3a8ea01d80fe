from formulas.web import create_app

client = create_app().test_client()


def test_evaluate():
    assert client.post("/evaluate", json={"formula": "a1 * 2 + a2"}).json == {"value": 10.5}
    assert client.post("/evaluate", json={"formula": "round(sqrt(a1 * 3))"}).json == {"value": 3}
