from lapidary import create_app

client = create_app().test_client()


def test_case_does_not_matter():
    for cut in ("Oval", "oval", "OVAL"):
        assert client.get(f"/quote?stone=sapphire&cut={cut}&carats=1.2").json == {"price": 35.28}


def test_other_cuts_are_refused():
    for query in ("stone=agate&carats=1", "stone=agate&carats=1&cut=", "stone=agate&carats=1&cut=emerald"):
        answer = client.get(f"/quote?{query}")
        assert answer.status_code == 422
        assert answer.json["field"] == "cut"


def test_the_rest_is_as_before():
    assert client.get("/quote?stone=agate&cut=oval&carats=x").json["field"] == "carats"
    assert client.get("/quote?cut=oval&carats=1").json["field"] == "stone"
