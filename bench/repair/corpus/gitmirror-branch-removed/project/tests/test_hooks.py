import pytest

from gitmirror import create_app


@pytest.fixture
def client():
    return create_app({"MIRRORS": {"acme/site": "git@backup:site.git"}}).test_client()


def push(client, ref="refs/heads/main", repo="acme/site", commit="abc", event="push"):
    body = {"ref": ref, "after": commit, "repository": {"full_name": repo}, "head_commit": {"id": commit}}
    return client.post("/hooks/github", json=body, headers={"X-GitHub-Event": event})


def test_queued(client):
    assert push(client).json == {"status": "queued", "commit": "abc"}
    push(client, commit="def")
    assert [job["commit"] for job in client.get("/queue").json["waiting"]] == ["def"]


@pytest.mark.parametrize(
    "fields", [{"ref": "refs/tags/v1"}, {"repo": "acme/other"}, {"event": "issues"}]
)
def test_ignored(client, fields):
    answer = push(client, **fields)
    assert answer.status_code == 202
    assert answer.json["status"] == "ignored"
    assert client.get("/queue").json["waiting"] == []


def test_ping(client):
    assert push(client, event="ping").json == {"status": "pong"}
