from marina.imports import from_agent
from marina.web import create_app


def test_form():
    client = create_app().test_client()
    form = {"name": "Luv", "owner": "K", "length": "9.8", "draught": "1.4"}
    assert client.post("/arrivals", data=form).get_json() == {"boat": "Luv (9.8 m)", "berth": "A2"}
    assert client.post("/arrivals", data={**form, "length": "20"}).get_json()["berth"] is None


def test_agent():
    boat = from_agent("SEA BREEZE; M. Hart; 30; 5")
    assert boat["name"] == "Sea Breeze" and boat["length_m"] == 9.14 and boat["source"] == "agent"


def test_no_arrivals():
    assert create_app().test_client().post("/agents/arrivals", data="\n").get_json() == []
