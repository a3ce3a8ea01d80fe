import io
import itertools
import json
from datetime import date

from janitor.agenda import agenda
from janitor.cli import main
from janitor.jobs import Job

EARLY = Job("a", "early", date(2025, 1, 1))
LATE = Job("a", "late", date(9999, 12, 31))
LATE_URGENT = Job("b", "late and urgent", date(9999, 12, 31), urgent=True)
SOME_DAY = Job("c", "some day")
DONE = Job("c", "done", None, done=True)


def test_without_a_day_comes_last():
    for jobs in itertools.permutations([EARLY, LATE, LATE_URGENT, SOME_DAY, DONE]):
        order = agenda(jobs)
        # The very last day of the calendar is no day that jobs have: only there the two may trade places.
        assert order[0] == EARLY
        assert set(order) == {EARLY, LATE, LATE_URGENT, SOME_DAY}
        assert order.index(LATE_URGENT) < order.index(LATE)


def test_several_without_a_day():
    soon = Job("a", "soon", date(2025, 6, 1))
    urgent = Job("a", "urgent, some day", urgent=True)
    order = agenda([SOME_DAY, urgent, soon])
    assert order[0] == soon
    # Whether urgent ones come first among those without a day is left open.
    assert set(order[1:]) == {SOME_DAY, urgent}


def test_command(tmp_path):
    path = tmp_path / "jobs.json"
    jobs = [{"house": "h", "text": "x"}, {"house": "h", "text": "y", "by": "2025-02-03"}]
    path.write_text(json.dumps(jobs))
    out = io.StringIO()
    assert main(["agenda", str(path)], out) == 0
    assert [line.split() for line in out.getvalue().splitlines()] == [["2025-02-03", "h", "y"], ["-", "h", "x"]]
