import json

from hackathon import worker
from hackathon.signup import SignupClient, team_from


def client(*pages):
    answers = {}
    for number, teams in enumerate(pages):
        following = f"p{number + 1}" if number + 1 < len(pages) else None
        answers[f"p{number}"] = json.dumps({"teams": teams, "next": following})
    return SignupClient(answers.__getitem__, "p0")


def test_two_pages():
    one = {"id": 1, "title": " A ", "members": [{"mail": "x", "size": "S"}, {"mail": "y"}], "tags": ["Go"]}
    two = {"id": 2, "title": "B", "members": [{"mail": "z", "size": "S"}]}
    assert worker.run(client([one], [two])) == {"shirts": ["S: 2", "L: 1"], "tables": {"A": 4, "B": 3}}


def test_tags():
    assert team_from({"id": 1, "title": "A", "members": [], "tags": None}).tags == []
    assert team_from({"id": 1, "title": "A", "tags": ["Go"]}).tags == ["go"]
