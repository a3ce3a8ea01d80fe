from callcentre.app import app, book
from callcentre.figures import average

client = app.test_client()


def test_figures():
    book.join("ida")
    for seconds in (100, 800):
        assert client.post("/agents/ida/calls", json={"seconds": seconds}).status_code == 204
    assert client.get("/agents/ida").json == {"calls": 2, "average": 450, "longest": 800, "over_ten_minutes": 1}


def test_unknown():
    assert client.get("/agents/nobody").status_code == 404


def test_average_of_none():
    assert average([]) == 0
