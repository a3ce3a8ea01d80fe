from fastapi.testclient import TestClient

from listings.main import app
from listings.query import Query


def test_sql():
    query = Query("t").where("a = ?", 1).among("b", [2, 3]).order_by("c", descending=True).limit(5)
    assert query.sql() == "select * from t where a = ? and b in (?, ?) order by c desc limit 5 offset 0"
    assert query.values == [1, 2, 3]


def test_between():
    query = Query("t")
    query.between("rent", 1, None)
    assert query.sql() == "select * from t where rent >= ?"


def test_flats():
    client = TestClient(app)
    assert [flat["rent"] for flat in client.get("/flats?city=Graz&city=Wien").json()] == [690, 720, 980]
    assert client.get("/flats/77").status_code == 404
