from fastapi.testclient import TestClient

from vouchers.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_names_of_any_letters():
    answer = client.get("/vouchers/v-2.txt")
    assert answer.status_code == 200
    assert answer.text == "CZ-1180: 10.00 EUR\n"
    header = answer.headers["content-disposition"]
    assert header.startswith("attachment;")
    assert "filename*=UTF-8''Caf%C3%A9%20%C5%BBuraw.txt" in header


def test_the_others_are_as_they_were():
    answer = client.get("/vouchers/v-1.txt")
    assert answer.headers["content-disposition"].startswith('attachment; filename="Blumen Beck.txt"')
    assert answer.headers["content-type"].startswith("text/plain")
    assert client.get("/vouchers/v-2.csv").headers["content-type"].startswith("text/csv")
    assert client.get("/vouchers/v-9.txt").status_code == 404
