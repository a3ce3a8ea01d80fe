from starlette.testclient import TestClient

from gpsuploads.main import app

client = TestClient(app)


def test_put_and_get():
    track = "<gpx><trk><trkpt lat='1'/><trkpt lat='2'/></trk></gpx>"
    assert client.put("/tracks/a", content=track).json() == {"points": 2}
    assert client.get("/tracks/a").text == track
    assert client.get("/tracks/b").status_code == 404


def test_refused():
    assert client.put("/tracks/a", content="hello").status_code == 400
