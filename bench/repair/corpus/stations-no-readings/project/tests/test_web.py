import pytest

from stations import climate, readings
from stations.web import create_app


@pytest.fixture
def client():
    db = readings.connect()
    db.execute("insert into station values (1, 'Pier'), (2, 'Summit')")
    db.execute("insert into reading values (1, 10.0, 80), (1, 13.5, null), (2, -4.0, null)")
    return create_app(db).test_client()


def test_station(client):
    assert client.get("/stations/1").get_json() == {
        "name": "Pier",
        "temperature": 11.8,
        "humidity": 80,
        "label": "mild",
    }


def test_list(client):
    assert [one["label"] for one in client.get("/stations").get_json()] == ["mild", "frost"]


def test_humidity():
    assert climate.mean_humidity([]) is None


def test_unknown(client):
    assert client.get("/stations/7").status_code == 404
