from surfschool.web import app

client = app.test_client()


def test_in_words():
    answer = client.get("/lessons/suitable?level=beginner")
    assert answer.status_code == 400
    assert answer.get_json() == {"error": "level: 'beginner' is not understood"}
    assert client.get("/lessons/suitable?level=2.5").status_code == 400


def test_numbers():
    def ids(query):
        return [one["id"] for one in client.get("/lessons/suitable" + query).get_json()]

    assert ids("") == [1]
    assert ids("?level=2") == [1, 2]
    assert ids("?level=0") == []
    assert ids("?level=5&skip=2") == [3, 4]
