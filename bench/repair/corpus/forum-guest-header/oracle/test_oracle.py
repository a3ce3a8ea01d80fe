from forum import create_app

client = create_app().test_client()


def get(path, token=None):
    return client.get(path, headers={"Authorization": f"Bearer {token}"} if token else {})


def test_guests_read_threads():
    answer = get("/threads/2")
    assert answer.status_code == 200
    assert answer.json == {"title": "Tomatoes", "locked": False, "posts": 14, "tools": []}
    assert get("/threads/1").json["tools"] == []
    assert get("/threads/9").status_code == 404


def test_nobody_is_taken_for_the_one_before():
    assert get("/threads/2", "tok-ida").json["tools"] == ["reply", "lock"]
    assert get("/threads/2").json["tools"] == []


def test_the_others_are_as_they_were():
    assert get("/me").status_code == 401
    assert get("/me", "tok-ida").json == {"name": "Ida", "rank": "moderator"}
    assert get("/threads/2", "tok-bo").json["tools"] == ["reply"]
    assert get("/").status_code == 200 and get("/health").text == "ok"
