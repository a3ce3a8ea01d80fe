from callcentre.app import app, book
from callcentre.figures import figures, longest

client = app.test_client()


def test_no_calls_are_told_as_the_average_tells_them():
    book.join("mara")
    answer = client.get("/agents/mara")
    assert answer.status_code == 200
    assert answer.json == {"calls": 0, "average": 0, "longest": 0, "over_ten_minutes": 0}


def test_others():
    assert longest([3, 9, 4]) == 9
    assert figures([700])["longest"] == 700
    assert client.get("/agents/nobody").status_code == 404
