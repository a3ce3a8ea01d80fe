from lifts.cabin import Cabin
from lifts.web import create_app


def test_somebody_enters():
    client = create_app().test_client()
    answer = client.post("/cabins/west/enter", json={"kilos": 90})
    assert answer.status_code == 200
    assert answer.json == {"id": "west", "floor": 4, "load": 245, "full": False}
    assert client.get("/cabins").json[1]["load"] == 245


def test_the_limit_holds():
    cabin = Cabin("a", 0, [600])
    assert cabin.enter(31) is False and cabin.load == 600
    assert cabin.enter(30) is True and cabin.load == 630
    client = create_app([Cabin("a", 0, [600])]).test_client()
    assert client.post("/cabins/a/enter", json={"kilos": 31}).status_code == 409


def test_the_load_stays_a_property():
    assert Cabin("a", 2, [300, 300]).status() == {"id": "a", "floor": 2, "load": 600, "full": True}
