from reviewqueue import messages
from reviewqueue.worker import Worker


def pull(**fields):
    return {
        "number": 7,
        "title": "Tidy up",
        "user": {"login": "ada"},
        "base": {"repo": {"full_name": "acme/gateway"}},
        "head": {"ref": "tidy", "repo": {"full_name": "ada/gateway"}},
        "requested_reviewers": [],
        "waiting_hours": 25,
        **fields,
    }


def test_waiting():
    assert messages.waiting(pull()) == '#7 "Tidy up" (ada/gateway:tidy) waits for anybody since 25 h'
    reviewers = [{"login": "joan"}, None]
    assert "@joan, somebody who left" in messages.waiting(pull(requested_reviewers=reviewers))


def test_closed():
    assert messages.closed(pull(head={"ref": "x", "repo": None})) == "#7 from a deleted fork was closed"
    assert messages.opened(pull(user=None)) == "somebody who left opened #7 in acme/gateway"


def test_worker():
    posted = []
    Worker(lambda: [pull(number=1), pull(number=2, waiting_hours=90), pull(waiting_hours=2)], posted.append).run_once()
    assert [line.split()[0] for line in posted[0].splitlines()] == ["#2", "#1"]
