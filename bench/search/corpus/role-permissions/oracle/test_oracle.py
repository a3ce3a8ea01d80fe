import itertools

import pytest

from permissions import Permissions

ROLES = {
    "a": {"grants": ["1", "2"]},
    "b": {"grants": ["3"], "includes": ["a"]},
    "c": {"includes": ["d"]},
    "d": {"grants": ["4"], "includes": ["c"]},
    "e": {},
}
CLOSED = {"a": {"1", "2"}, "b": {"1", "2", "3"}, "c": {"4"}, "d": {"4"}, "e": set()}


@pytest.mark.parametrize("roles", [c for n in range(4) for c in itertools.combinations("abcde", n)])
@pytest.mark.parametrize("denied", [(), ("1",), ("3", "4"), ("9",), ("1", "2", "3", "4")])
def test_of(roles, denied):
    permissions = Permissions(ROLES)
    permissions.assign("u", *roles)
    for permission in denied:
        permissions.deny("u", permission)
    expected = set().union(*(CLOSED[role] for role in roles)) - set(denied)
    assert permissions.of("u") == expected
    for permission in "12349":
        assert permissions.may("u", permission) == (permission in expected)
    assert permissions.of("v") == set()


def test_only_denied():
    permissions = Permissions(ROLES)
    permissions.deny("u", "1")
    assert permissions.of("u") == set()
    permissions.assign("u", "a")
    permissions.assign("u", "c")
    assert permissions.of("u") == {"2", "4"}


def test_unknown_changes_nothing():
    permissions = Permissions(ROLES)
    with pytest.raises(KeyError):
        permissions.assign("u", "a", "z")
    assert permissions.of("u") == set()
