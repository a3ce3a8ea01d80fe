from piggybank.app import create_app


def test_nothing_booked_is_a_balance_of_nothing():
    client = create_app(":memory:").test_client()
    client.post("/children", json={"name": "Mila"})
    client.post("/children/Mila/goals", json={"title": "Scooter", "cents": 7900})
    answer = client.get("/children/Mila/goals")
    assert answer.status_code == 200
    assert answer.json == {"goals": [{"title": "Scooter", "missing": 7900, "percent": 0}]}
    # The balance of the same account is told elsewhere, too.
    assert client.get("/children/Mila").json == {"name": "Mila", "balance": 0, "spent": 0}


def test_booked():
    client = create_app(":memory:").test_client()
    client.post("/children", json={"name": "Jan"})
    client.post("/children/Jan/movements", json={"cents": 700})
    assert client.get("/children/Jan").json["balance"] == 700
