from quota import landings
from quota.database import connect
from quota.web import create_app


def test_nothing_landed_yet():
    db = connect()
    db.execute("INSERT INTO boats VALUES (4, 'Silver Darling', 52000)")
    db.execute("INSERT INTO landings VALUES (4, '2025-11-03', 1800)")
    client = create_app(db).test_client()
    answer = client.get("/boats/4/quota/2026")
    assert answer.status_code == 200
    assert answer.json == {"boat": "Silver Darling", "landed": 0, "left": 52000, "days": 0}
    assert client.get("/boats/4/quota/2025").json["left"] == 50200
    assert client.get("/boats/5/quota/2025").status_code == 404


def test_a_landing_of_nothing():
    db = connect()
    db.execute("INSERT INTO boats VALUES (4, 'Silver Darling', 52000)")
    landings.add(db, 4, "2026-01-01", 0)
    assert landings.landed_in(db, 4, 2026) == 0
