import pytest
from fastapi.testclient import TestClient

from tracks import library
from tracks.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_unknown_albums_are_missing_in_the_house_form():
    response = client.get("/albums/Nights/opener")
    assert response.status_code == 404
    assert response.json() == {"missing": "album", "value": "Nights"}
    assert client.get("/albums/days/opener").status_code == 404


def test_the_others_are_as_they_were():
    assert client.get("/albums/Days/opener").json() == {"id": 1, "title": "Dawn", "album": "Days", "seconds": 200}
    assert client.get("/albums/Nights/length").json() == {"seconds": 0}
    assert client.get("/tracks/9").json() == {"missing": "track", "value": 9}
    with pytest.raises(library.NotInLibrary):
        library.track(0)
