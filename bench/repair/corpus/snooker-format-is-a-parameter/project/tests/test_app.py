from snooker.app import app

client = app.test_client()


def test_shown():
    assert client.get("/players/lin").json == {"frames": 2, "best": 72}


def test_export_of_nobody():
    answer = client.get("/players/zed/export")
    assert answer.text == "player,points,minutes\n"
    assert client.get("/players/zed/export?format=json").json == []


def test_other_formats():
    assert client.get("/players/lin/export?format=xml").status_code == 400
