from windfarm import create_app
from windfarm.models import Reading, Turbine


def test_yields():
    seed = [Turbine(name="north", rated_kw=2300), Reading(turbine="north", watt_hours=1_500_400)]
    client = create_app(seed=seed).test_client()
    assert client.get("/turbines/north/yield").get_json() == {"kwh": 1500.4, "cents": 13504}
    assert client.get("/farm/yield").get_json() == {"kwh": 1500.4, "cents": 13504}


def test_empty_farm():
    client = create_app().test_client()
    assert client.get("/farm/yield").get_json() == {"kwh": 0.0, "cents": 0}
    assert client.get("/turbines/x/yield").status_code == 404
