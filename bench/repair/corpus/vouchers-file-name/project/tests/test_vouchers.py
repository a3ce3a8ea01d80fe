from fastapi.testclient import TestClient

from vouchers.main import app

client = TestClient(app)


def test_text():
    answer = client.get("/vouchers/v-1.txt")
    assert answer.text == "BB-7741: 25.00 EUR\n"
    assert answer.headers["content-disposition"].startswith('attachment; filename="Blumen Beck.txt"')


def test_table():
    answer = client.get("/vouchers/v-2.csv")
    assert "filename*=UTF-8''Caf%C3%A9%20%C5%BBuraw.csv" in answer.headers["content-disposition"]


def test_unknown():
    assert client.get("/vouchers/v-3.txt").status_code == 404
