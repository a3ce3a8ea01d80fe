from trials.web import create_app

SHEET = "dog,outrun,fetch,pen\nMoss,18,15,7\nJess,20,18,10\n"


def test_taken():
    client = create_app().test_client()
    assert client.post("/trials/may/sheet", data=SHEET).get_json() == {"dogs": 2}
    assert client.get("/trials/may").get_json()[0] == {"dog": "Jess", "total": 48}


def test_refused():
    client = create_app().test_client()
    answer = client.post("/trials/may/sheet", data=SHEET.replace("18,15", "18,n/a"))
    assert answer.status_code == 422
    assert answer.get_json()["error"] == "line 2: fetch must be a number up to 20, not 'n/a'"
    assert client.post("/trials/may/sheet", data="a,b\n").status_code == 422
