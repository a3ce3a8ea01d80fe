import json

from hackathon import worker
from hackathon.signup import SignupClient, team_from

FULL = {"id": 1, "title": "A", "members": [{"mail": "x", "size": "M"}], "tags": ["Go"]}
EMPTY = {"id": 2, "title": "B", "members": None, "tags": None}


def test_a_team_of_nobody_gets_its_table_and_no_shirts():
    client = SignupClient(lambda url: json.dumps({"teams": [FULL, EMPTY], "next": None}))
    assert worker.run(client) == {"shirts": ["M: 1"], "tables": {"A": 3, "B": 2}}


def test_teams_never_carry_none():
    assert team_from(EMPTY).members == []
    assert team_from({"id": 3, "title": "C"}).members == []
    assert team_from(FULL).members == FULL["members"]
