from codechurn.parse import Change, changes
from codechurn.rank import rank

LOG = """commit aa Ann Lee

2\t1\ta.py
-\t-\tlogo.png

commit bb Bo

5\t0\ta.py
"""


def test_changes():
    found = list(changes(LOG.splitlines(keepends=True)))
    assert found[0] == Change("Ann Lee", "a.py", 2, 1)
    assert found[1].added == 0


def test_rank():
    ranked = rank(changes(LOG.splitlines()))
    assert ranked[0][0] == "a.py"
    assert (ranked[0][1].lines, ranked[0][1].commits) == (8, 2)
