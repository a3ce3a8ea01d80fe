import pytest

from zipline.web import app

client = app.test_client()


@pytest.mark.parametrize("weekend", [True, False])
def test_unknown_kinds_are_refused_as_for_the_briefing(weekend):
    visitors = [{"kind": "adult", "height": 181}, {"kind": "senior", "height": 170}]
    answer = client.post("/prices", json={"visitors": visitors, "weekend": weekend})
    assert answer.status_code == 422
    assert answer.json["error"]


def test_known_kinds():
    visitors = [{"kind": "child", "height": 120}] * 6
    assert client.post("/prices", json={"visitors": visitors}).json["total"] == 12960
    assert client.post("/prices", json={"visitors": visitors[:1]}).json["total"] == 2400
