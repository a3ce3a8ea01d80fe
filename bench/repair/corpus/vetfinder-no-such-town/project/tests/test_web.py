from vetfinder.web import app

client = app.test_client()


def test_postcode():
    assert client.get("/vets?postcode=sy8+1aa").json[0] == {"name": "Castle Vets", "km": 1.3}
    answer = client.get("/vets?postcode=ZZ1")
    assert (answer.status_code, answer.json) == (404, {"error": "cannot locate ZZ1", "place": "ZZ1"})


def test_town():
    assert client.get("/vets?town=newport").json[0]["name"] == "Usk Animal Hospital"
    names = [vet["name"] for vet in client.get("/vets?town=Ludlow&emergency=1").json]
    assert names == ["Usk Animal Hospital", "Medina Vets"]


def test_towns():
    assert client.get("/towns?q=Newport").json == ["Newport, Isle of Wight", "Newport, Gwent"]
    assert client.get("/towns?q=Atlantis").json == []
    assert client.get("/vets").status_code == 400
