from gitmirror import create_app

app = create_app({"MIRRORS": {"acme/site": "git@backup:site.git"}})
app.test_client().post(
    "/hooks/github",
    headers={"X-GitHub-Event": "push"},
    json={
        "ref": "refs/heads/feature/banner",
        "before": "9f1c2d0000000000000000000000000000000000",
        "after": "0000000000000000000000000000000000000000",
        "created": False,
        "deleted": True,
        "repository": {"full_name": "acme/site"},
        "pusher": {"name": "jo"},
        "head_commit": None,
        "commits": [],
    },
)
