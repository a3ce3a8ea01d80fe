from ferry import fares
from ferry.app import create_app

client = create_app().test_client()


def test_passes_take_codes_as_quotes_do():
    wanted = {"cents": 10100, "ports": ["Helsinki", "Stockholm"]}
    for text in ("hel,sto", "HEL,sto", " Hel , STO", "HEL,STO"):
        assert client.get("/passes", query_string={"ports": text}).get_json() == wanted


def test_unknown_ports_are_still_named_as_sent():
    response = client.get("/passes?ports=hel,xxx")
    assert response.status_code == 404
    assert response.get_json()["code"] == "unknown_port"
    assert response.get_json()["subject"].lower() == "xxx"
    assert client.get("/passes").status_code == 404


def test_the_others_are_as_they_were():
    assert client.get("/quotes/hel/STO").get_json() == {"cents": 4400, "departures": ["17:00"]}
    assert client.get("/quotes/HEL/xxx").get_json() == {"code": "unknown_port", "subject": "xxx"}
    assert fares.pass_price(["HEL", "TLL"]) == 7600
