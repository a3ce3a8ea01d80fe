import pytest

from grants import Grants


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", False),
        ("/a", True),
        ("/a/b", True),
        ("/ab", False),
        ("/a/secret", False),
        ("/a/secret/", False),
        ("/a/secrets", True),
        ("/a/secret/open", True),
        ("/a/secret/opened", False),
        ("/a/secret/open/x", True),
        ("a//secret//x", False),
        ("/b/a", False),
    ],
)
def test_decisions(path, allowed):
    grants = Grants()
    grants.allow("/a/secret/open")
    grants.allow("/a")
    grants.deny("/a/secret")
    assert grants.decision(path) is allowed


def test_root_rule():
    grants = Grants()
    grants.allow("/")
    grants.deny("/x/y")
    assert grants.visible(["/", "/x", "/x/y", "/x/yz", "/x/y/z"]) == ["/", "/x", "/x/yz"]
