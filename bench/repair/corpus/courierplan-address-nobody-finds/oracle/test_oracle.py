import pytest
from fastapi.testclient import TestClient

from planner.geocoding import GeocodingError, geocode
from planner.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_an_address_that_is_not_found_is_told_to_the_client():
    response = client.post("/routes", json={"stops": ["Harbour Road 4", "Harbor Raod 40"]})
    assert response.status_code == 422
    assert response.json()["error"] == "geocoding"
    with pytest.raises(GeocodingError):
        geocode("nowhere")


def test_found_ones():
    assert geocode("mill lane") == (51.95, 4.40)
    assert client.post("/routes", json={"stops": ["Mill Lane 1"]}).json() == {"order": ["Mill Lane 1"]}
