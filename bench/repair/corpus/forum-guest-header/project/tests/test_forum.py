from forum import create_app

client = create_app().test_client()


def get(path, token=None):
    return client.get(path, headers={"Authorization": f"Bearer {token}"} if token else {})


def test_board():
    assert get("/").json == ["Rules", "Tomatoes"]


def test_thread():
    assert get("/threads/1", "tok-ida").json["tools"] == ["reply", "lock"]
    assert get("/threads/1", "tok-bo").json["tools"] == []
    assert get("/threads/2", "stale").json["tools"] == []
    assert get("/threads/9", "tok-bo").status_code == 404


def test_me():
    assert get("/me", "tok-bo").json == {"name": "Bo", "rank": "member"}
    assert get("/me").status_code == 401
