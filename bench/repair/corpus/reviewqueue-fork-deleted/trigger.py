from reviewqueue.worker import Worker

PULLS = [
    {
        "number": 812,
        "title": "Faster start",
        "user": {"login": "mika"},
        "base": {"repo": {"full_name": "acme/gateway"}},
        "head": {"ref": "quick", "repo": None},
        "requested_reviewers": [{"login": "joan"}],
        "waiting_hours": 30,
    }
]

Worker(fetch=lambda: PULLS, post=print).run_once()
