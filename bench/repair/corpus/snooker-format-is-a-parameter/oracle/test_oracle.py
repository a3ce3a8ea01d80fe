from snooker.app import app
from snooker.exports import export

client = app.test_client()


def test_exports():
    assert client.get("/players/lin/export").text == "player,points,minutes\nLin,72,18.5\nLin,9,23.6\n"
    assert client.get("/players/abe/export?format=json").json == [{"player": "Abe", "points": 147, "minutes": "10.7"}]


def test_the_default():
    assert export([{"player": "A", "points": 1, "seconds": 60}]) == "player,points,minutes\nA,1,1.0\n"
