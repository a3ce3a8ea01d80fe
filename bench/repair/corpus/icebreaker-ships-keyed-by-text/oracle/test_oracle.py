from icebreaker.__main__ import main
from icebreaker.convoys import plans
from icebreaker.fleet import Ship, read_ships


def test_the_plan(capsys):
    main("plan", "data")
    assert capsys.readouterr().out.splitlines() == [
        "K-7: Raahe - Kemi, 2144 m",
        "* 9310117 Otso (PC4)",
        "  9277307 Tallinn Star (1C)",
        "  9622681 Kalla (1B)",
        "  9418601 Baltic Reed (1A)",
    ]


def test_numbers_are_numbers():
    assert all(ship.imo == int(ship.imo) for ship in read_ships("data/ships.csv").values())


def test_ships_by_number_as_before():
    ship = Ship(1, "Leader", "PC2", 100)
    (plan,) = plans([{"code": "A", "leader": 1, "ships": [], "from": "x", "to": "y"}], {1: ship})
    assert plan.order == [ship]
