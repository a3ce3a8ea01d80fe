from fastapi.testclient import TestClient

from listings.main import app
from listings.query import Query

client = TestClient(app, raise_server_exceptions=False)


def rents(query):
    answer = client.get(f"/flats/search{query}")
    assert answer.status_code == 200
    return [flat["rent"] for flat in answer.json()]


def test_search():
    assert rents("?low=600&high=1000&rooms=2") == [610, 690, 980]
    assert rents("?high=700") == [610, 690]
    assert rents("?low=980") == [980, 1240]
    assert rents("") == [610, 690, 720, 980, 1240]


def test_the_chain():
    query = Query("t").between("a", 0, 9).where("b = ?", 1).between("c", None, None)
    assert query.sql() == "select * from t where a >= ? and a <= ? and b = ?"
    assert query.values == [0, 9, 1]
    assert client.get("/flats/3").json()["city"] == "Linz"
