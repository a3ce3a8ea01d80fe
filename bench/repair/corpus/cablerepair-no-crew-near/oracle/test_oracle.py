import subprocess
import sys

from cablerepair.crews import Crew
from cablerepair.planner import Planner


def test_what_nobody_can_do_waits():
    planner = Planner([Crew("n", "north", ["copper"], capacity=1)])
    faults = [{"id": str(i), "kind": kind, "region": "north"} for i, kind in enumerate(["fibre", "copper", "copper", "duct"])]
    for fault in faults:
        planner.assign(fault)
    assert [fault["id"] for fault in planner.waiting] == ["0", "2", "3"]
    assert [(fault["id"], crew.name) for fault, crew in planner.assigned] == [("1", "n")]
    assert planner.load() == {"n": 1}


def test_no_crews_at_all():
    planner = Planner([])
    planner.assign({"id": "a", "kind": "copper", "region": "x"})
    assert len(planner.waiting) == 1


def test_the_program():
    run = subprocess.run([sys.executable, "assign.py", "data/crews.json", "data/faults.csv"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == ["F1: North 1", "F3: South 1", "F2: waits", "F4: waits"]
