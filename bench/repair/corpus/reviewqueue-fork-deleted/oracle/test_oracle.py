from reviewqueue import messages, names
from reviewqueue.worker import Worker


def pull(**fields):
    return {
        "number": 7,
        "title": "Tidy up",
        "user": {"login": "ada"},
        "base": {"repo": {"full_name": "acme/gateway"}},
        "head": {"ref": "tidy", "repo": {"full_name": "ada/gateway"}},
        "requested_reviewers": [{"login": "joan"}],
        "waiting_hours": 25,
        **fields,
    }


def test_a_deleted_fork_is_named_as_in_the_other_messages():
    text = messages.waiting(pull(head={"ref": "tidy", "repo": None}))
    # Whether the branch is named beside it is left open.
    assert text.startswith('#7 "Tidy up" (a deleted fork')
    assert text.endswith(") waits for @joan since 25 h")


def test_the_digest_has_all_that_wait():
    posted = []
    pulls = [pull(number=1), pull(number=2, waiting_hours=90, head={"ref": "x", "repo": None}), pull(number=3, waiting_hours=1)]
    Worker(lambda: pulls, posted.append).run_once()
    assert [line.split()[0] for line in posted[0].splitlines()] == ["#2", "#1"]


def test_the_others_are_as_they_were():
    assert messages.waiting(pull()) == '#7 "Tidy up" (ada/gateway:tidy) waits for @joan since 25 h'
    assert names.repository(None) == "a deleted fork"
