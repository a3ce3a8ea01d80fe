import pytest

from grants import Grants, contains, tidy


@pytest.fixture
def grants():
    grants = Grants()
    grants.allow("/team")
    grants.deny("/team/payroll")
    return grants


def test_tidy():
    assert tidy("team//notes/") == "/team/notes"


def test_root_contains_everything():
    assert contains("/", "/team/notes")


def test_closed_without_a_rule(grants):
    assert not grants.decision("/home")


def test_folder_itself(grants):
    assert grants.decision("/team")


def test_below_the_folder(grants):
    assert grants.decision("/team/notes/today.txt")


def test_deeper_rule_wins(grants):
    assert not grants.decision("/team/payroll/may.csv")


def test_names_that_begin_alike(grants):
    assert grants.visible(["/team/a", "/teamwork/a", "/team/payroll-faq"]) == ["/team/a", "/team/payroll-faq"]


def test_later_rule_wins(grants):
    grants.allow("/team/payroll/")
    assert grants.decision("/team/payroll/may.csv")
