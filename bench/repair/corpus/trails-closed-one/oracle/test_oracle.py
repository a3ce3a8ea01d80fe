import pytest
from fastapi.testclient import TestClient

from trails import service
from trails.main import app

client = TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize("slug", ["gorge", "summit"])
def test_signs_of_what_is_closed_or_unknown(slug):
    answer = client.get(f"/trails/{slug}/sign.txt")
    assert answer.status_code == 404
    assert answer.json() == {"error": "no_such_trail", "slug": slug}
    with pytest.raises(service.NoSuchTrail):
        service.signpost(slug)


def test_the_others_are_as_they_were():
    assert client.get("/trails/lake/sign.txt").text == "+----------------+\n|Lake loop 5.4 km|\n+----------------+"
    assert client.get("/trails/gorge").status_code == 404
