import pytest

from prbot.web import create_app


class FakeForge:
    def __init__(self):
        self.labels = {}
        self.statuses = {}

    def set_labels(self, repository, number, labels):
        self.labels[repository, number] = labels

    def set_status(self, repository, sha, state, text):
        self.statuses[repository, sha] = (state, text)


def payload(action="opened", **pull):
    return {
        "action": action,
        "repository": {"full_name": "acme/mill"},
        "pull_request": {
            "number": 7,
            "title": "Tidy up",
            "user": {"login": "jo"},
            "head": {"sha": "c0ffee"},
            **pull,
        },
    }


@pytest.fixture
def forge():
    return FakeForge()


@pytest.fixture
def send(forge):
    client = create_app(forge).test_client()

    def post(event="pull_request", **kwargs):
        return client.post("/events", json=payload(**kwargs), headers={"X-GitHub-Event": event})

    return post


def test_labels(send, forge):
    send(title="fix(api): no more dots", body="Fixes #12")
    assert forge.labels == {("acme/mill", 7): ["bug"]}
    send(title="feat!: new format", body="closes #1", draft=True)
    assert forge.labels["acme/mill", 7] == ["breaking", "feature", "work-in-progress"]


def test_body_is_optional(send, forge):
    assert send().get_json()["labels"] == ["no-issue"]
    assert forge.statuses["acme/mill", "c0ffee"] == ("success", "nothing to tick")


def test_checklist(send, forge):
    send(body="Fixes #3\n- [x] tests\n- [ ] docs\n")
    assert forge.statuses["acme/mill", "c0ffee"] == ("pending", "1 of 2 boxes to tick")


def test_other_events(send, forge):
    assert send(event="issues").get_json() == {"handled": False}
    assert send(action="closed").get_json() == {"handled": False}
    assert forge.labels == {}
