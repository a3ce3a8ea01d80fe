from cablerepair.crews import Crew, of_region
from cablerepair.planner import Planner


def crews():
    return [Crew("n", "north", ["copper"]), Crew("s", "south", ["copper", "power"], capacity=1)]


def fault(kind, region="south", number="F"):
    return {"id": number, "kind": kind, "region": region}


def test_region_first():
    assert [crew.name for crew in of_region(crews(), "south")] == ["s", "n"]
    planner = Planner(crews())
    for _ in range(2):
        planner.assign(fault("copper"))
    assert [crew.name for _, crew in planner.assigned] == ["s", "n"]
    assert planner.load() == {"n": 1, "s": 1}


def test_unknown_kinds_wait():
    planner = Planner(crews())
    planner.assign(fault("tower"))
    assert planner.waiting == [fault("tower")]
    assert planner.assigned == []
