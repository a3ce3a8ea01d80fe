from icebreaker.convoys import plans
from icebreaker.fleet import Ship, read_ships
from icebreaker.printing import sheet

SHIPS = {
    1: Ship(1, "Leader", "PC2", 100),
    2: Ship(2, "Strong", "1A", 150),
    3: Ship(3, "Weak", "1C", 90),
}
CONVOY = {"code": "A", "leader": 1, "ships": [2, 3], "from": "x", "to": "y"}


def test_order():
    (plan,) = plans([CONVOY], SHIPS)
    assert [ship.name for ship in plan.order] == ["Leader", "Weak", "Strong"]
    assert plan.length == 340 + 1110


def test_sheet():
    (plan,) = plans([CONVOY], SHIPS)
    assert sheet(plan).splitlines()[1] == "* 0000001 Leader (PC2)"


def test_read(tmp_path):
    (tmp_path / "s.csv").write_text("imo,name,ice_class,length\n1234567,Nela,1B,80\n")
    (ship,) = read_ships(tmp_path / "s.csv").values()
    assert (ship.name, ship.length) == ("Nela", 80)
