from wiki import create_app

client = create_app().test_client()


def test_moved_pages_lead_to_their_new_place():
    response = client.get("/wiki/home")
    assert response.status_code == 302
    assert response.headers["Location"].endswith("/wiki/start")
    assert client.get("/wiki/home", follow_redirects=True).get_json()["text"] == "Hello, all"


def test_the_others_are_as_they_were():
    assert client.get("/wiki/start").get_json() == {"text": "Hello, all", "versions": "/history/start"}
    assert client.get("/history/start").get_json() == {"count": 2, "page": "/wiki/start"}
    assert client.get("/wiki/none").status_code == 404
    rules = sorted(rule.endpoint for rule in create_app().url_map.iter_rules() if rule.endpoint != "static")
    assert rules == ["articles.index", "articles.show", "history.versions"]
