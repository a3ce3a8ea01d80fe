from recruiting import regions
from recruiting.web import create_app

client = create_app().test_client()
ROW = {"candidate": "Ann", "addr1": "Rue 1", "plz": "1201", "town": "Genève"}


def test_import():
    (letter,) = client.post("/imports", json=[ROW]).json
    assert letter.startswith("Ann\nRue 1\n1201 Genève\n\n")


def test_office():
    assert regions.office({"address": {"postcode": "3011"}}) == "Bern"


def test_missing():
    assert client.post("/apply", data={"name": "A", "street": "B"}).json == {"missing": "zip"}
