from blog import create_app


def test_post():
    body = create_app().test_client().get("/posts/1").get_json()
    assert body == {"title": "Tea", "first_tag": "drink", "latest": "better"}


def test_unknown_post():
    assert create_app().test_client().get("/posts/9").status_code == 404
