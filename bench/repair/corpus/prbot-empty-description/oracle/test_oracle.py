import pytest

from prbot.web import create_app


class Calls:
    def __init__(self):
        self.labels = []
        self.statuses = []

    def set_labels(self, *given):
        self.labels.append(given)

    def set_status(self, *given):
        self.statuses.append(given)


def send(**pull):
    calls = Calls()
    answer = create_app(calls).test_client().post(
        "/events",
        headers={"X-GitHub-Event": "pull_request"},
        json={
            "action": "edited",
            "repository": {"full_name": "a/b"},
            "pull_request": {"number": 5, "user": {"login": "x"}, "head": {"sha": "abc"}, **pull},
        },
    )
    return answer, calls


def test_null_is_as_no_description():
    answer, calls = send(title="docs: typo", body=None, draft=False)
    assert answer.status_code == 200
    assert answer.get_json() == {"handled": True, "labels": ["documentation", "no-issue"], "checklist": "success"}
    assert calls.labels == [("a/b", 5, ["documentation", "no-issue"])]
    assert calls.statuses == [("a/b", "abc", "success", "nothing to tick")]


def test_null_in_other_pull_requests():
    answer, calls = send(title="feat!: all new", body=None, draft=True)
    assert answer.get_json()["labels"] == ["breaking", "feature", "no-issue", "work-in-progress"]
    assert send(title="Whatever", body=None)[1].statuses == [("a/b", "abc", "success", "nothing to tick")]


@pytest.mark.parametrize("body, labels", [("Resolves #4", []), ("", ["no-issue"]), ("BREAKING CHANGE", ["breaking", "no-issue"])])
def test_descriptions_are_read(body, labels):
    assert send(title="Plain", body=body)[0].get_json()["labels"] == labels
    assert send(title="Plain", body="- [ ] a\n* [X] b")[1].statuses == [
        ("a/b", "abc", "pending", "1 of 2 boxes to tick")
    ]
