from gitmirror import create_app


def push(client, **fields):
    body = {
        "ref": "refs/heads/old",
        "after": "0" * 40,
        "deleted": True,
        "created": False,
        "repository": {"full_name": "acme/site"},
        "head_commit": None,
        "commits": [],
        **fields,
    }
    return client.post("/hooks/github", json=body, headers={"X-GitHub-Event": "push"})


def test_a_removed_branch_is_ignored_and_nothing_is_queued():
    client = create_app({"MIRRORS": {"acme/site": "r"}}).test_client()
    answer = push(client)
    # The reason is anybody's choice.
    assert answer.status_code == 202
    assert answer.json["status"] == "ignored"
    assert client.get("/queue").json == {"waiting": []}


def test_the_others():
    client = create_app({"MIRRORS": {"acme/site": "r"}}).test_client()
    answer = push(client, deleted=False, head_commit={"id": "f00"}, after="f00")
    assert answer.json == {"status": "queued", "commit": "f00"}
    assert push(client, repository={"full_name": "acme/x"}).json["status"] == "ignored"
