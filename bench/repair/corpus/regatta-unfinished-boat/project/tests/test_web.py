from regatta.web import create_app


def test_ranking():
    client = create_app().test_client()
    assert client.get("/races/autumn/ranking").json == [{"place": 1, "boat": "Lachs"}, {"place": 2, "boat": "Albatros"}]
    assert client.get("/races/winter/ranking").status_code == 404


def test_speeds():
    assert create_app().test_client().get("/races/spring/speeds").json == [
        {"boat": "Kiebitz", "knots": 5.5},
        {"boat": "Albatros", "knots": 5.0},
    ]
