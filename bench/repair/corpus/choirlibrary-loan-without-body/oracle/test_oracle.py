import pytest

from choirlibrary.app import create_app


@pytest.mark.parametrize("sent", [{"data": "singer=Ruth"}, {}, {"data": "{", "content_type": "application/json"}, {"data": {"singer": "R"}}])
def test_refused(sent):
    client = create_app().test_client()
    answer = client.post("/scores/s1/loans", **sent)
    # Left open: Flask's own refusals, or the house's.
    assert answer.status_code in (400, 415, 422)
    assert client.get("/scores/s1").json["free"] == 2


def test_lent():
    client = create_app().test_client()
    assert client.post("/scores/s1/loans", json={"singer": "A"}).json == {"free": 1}
    assert client.post("/scores/s1/loans", json={}).json == {"error": "singer is needed"}
