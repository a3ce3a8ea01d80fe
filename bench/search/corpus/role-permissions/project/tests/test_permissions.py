import pytest

from permissions import Permissions

ROLES = {
    "reader": {"grants": ["read"]},
    "writer": {"grants": ["write"], "includes": ["reader"]},
    "admin": {"grants": ["delete"], "includes": ["writer", "auditor"]},
    "auditor": {"grants": ["log"], "includes": ["reader"]},
    "guest": {},
}


@pytest.fixture
def permissions():
    return Permissions(ROLES)


def test_nobody_may_nothing(permissions):
    assert permissions.of("ada") == set()


def test_role_without_grants(permissions):
    permissions.assign("ada", "guest")
    assert not permissions.may("ada", "read")


def test_unknown_role(permissions):
    with pytest.raises(KeyError):
        permissions.assign("ada", "king")


def test_denial_before_a_role(permissions):
    permissions.deny("ada", "write")
    permissions.assign("ada", "writer")
    assert permissions.of("ada") == {"read"}


def test_denial_is_for_one_user(permissions):
    permissions.assign("ada", "writer")
    permissions.assign("bob", "writer")
    permissions.deny("ada", "write")
    assert not permissions.may("ada", "write")
    assert permissions.may("bob", "write")


def test_roles_include_others(permissions):
    permissions.assign("ada", "admin")
    assert permissions.of("ada") == {"read", "write", "delete", "log"}


def test_others_get_nothing(permissions):
    permissions.assign("ada", "reader")
    assert not permissions.may("bob", "read")
