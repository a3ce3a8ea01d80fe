from marina.fleet import Boat
from marina.imports import from_agent
from marina.web import create_app


def test_berths_for_an_agent():
    answer = create_app().test_client().post("/agents/arrivals", data="TERN;P;34;6\nGULL;S;24;4\nDEEP;X;20;9\n")
    assert answer.status_code == 200
    assert answer.get_json() == [
        {"boat": "Tern (10.4 m)", "berth": "A2"},
        {"boat": "Gull (7.3 m)", "berth": "A1"},
        {"boat": "Deep (6.1 m)", "berth": "B1"},
    ]


def test_a_boat_as_declared():
    boat = from_agent("a;b;10;4")
    assert set(boat) == set(Boat.__annotations__)
    assert boat["draught_m"] == 1.22


def test_forms_as_before():
    form = {"name": "Luv", "owner": "K", "length": "7", "draught": "1.6"}
    assert create_app().test_client().post("/arrivals", data=form).get_json()["berth"] == "A2"
