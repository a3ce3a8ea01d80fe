from windfarm import create_app
from windfarm.models import Reading, Turbine

SEED = [("a", 1), ("b", 2)]


def client():
    seed = [Turbine(name=name, rated_kw=kw) for name, kw in SEED]
    return create_app(seed=[*seed, Reading(turbine="b", watt_hours=2000)]).test_client()


def test_nothing_measured():
    answer = client().get("/turbines/a/yield")
    assert answer.status_code == 200 and answer.get_json() == {"kwh": 0, "cents": 0}


def test_the_rest():
    assert client().get("/turbines/b/yield").get_json() == {"kwh": 2.0, "cents": 18}
    assert client().get("/farm/yield").get_json() == {"kwh": 2.0, "cents": 18}
    assert client().get("/turbines/c/yield").status_code == 404
