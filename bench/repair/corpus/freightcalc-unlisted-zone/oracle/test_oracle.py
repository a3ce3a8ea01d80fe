from freightcalc.app import app

client = app.test_client()


def test_countries_of_no_zone():
    assert client.get("/quote?country=IS&kilos=3").json == {"country": "IS", "cents": 3380, "days": "6-14"}
    assert client.get("/quote?country=nz&kilos=1").json["cents"] == 2760


def test_listed_ones():
    assert client.get("/quote?country=CH&kilos=2").json == {"country": "CH", "cents": 1170, "days": "2-4"}
    assert client.get("/quote?country=US&kilos=2").json["cents"] == 3070
