from lobby.web import create_app

client = create_app().test_client()


def ids(query):
    response = client.get("/games" + query)
    assert response.status_code == 200
    return [g["id"] for g in response.get_json()]


def test_free_seats():
    assert ids("?free=2") == [1, 3]
    assert ids("?free=4") == [3]
    # Compared as a number, not as text.
    assert ids("?free=10") == []
    assert ids("?free=0") == [2, 1, 3]


def test_no_number():
    # The limit beside it falls back; a refusal is as good, a failure is not.
    response = client.get("/games?free=lots")
    assert response.status_code < 500


def test_the_others():
    assert ids("") == [2, 1, 3]
    assert ids("?free=1&limit=1&title=lant") == [3]
