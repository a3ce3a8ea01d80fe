from recruiting.web import create_app

client = create_app().test_client()


def test_an_application_by_form():
    form = {"name": "Jo Lindt", "street": "Am Markt 3", "zip": "8004", "city": "Zürich"}
    answer = client.post("/apply", data=form)
    assert answer.status_code == 201
    assert answer.json["letter"].startswith("Jo Lindt\nAm Markt 3\n8004 Zürich\n\n")
    assert answer.json["office"] == "Zürich"
    assert client.post("/apply", data={**form, "zip": " "}).json == {"missing": "zip"}


def test_the_import_stays():
    row = {"candidate": "Ann", "addr1": "Rue 1", "plz": "1201", "town": "Genève"}
    assert "1201 Genève" in client.post("/imports", json=[row]).json[0]
