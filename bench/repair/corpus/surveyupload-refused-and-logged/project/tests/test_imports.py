import pytest

from surveys.app import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def post(client, text):
    return client.post("/imports", data=text, content_type="text/csv")


def test_import(client):
    assert post(client, "participant,score\n1,5\n2,7\n").get_json() == {"imported": 2}
    assert client.get("/scores").get_json()[1] == {"participant": "2", "score": 7}


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "participant,score\n1,5\n2,many\n", "participant,score\n3\n"])
def test_refused(client, text):
    response = post(client, text)
    assert response.status_code == 422
    assert "error" in response.get_json()
    assert client.get("/scores").get_json() == []
