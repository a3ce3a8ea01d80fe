import pytest

from org_chart import OrgChart


@pytest.fixture
def chart():
    return OrgChart({"ada": None, "bob": "ada", "cleo": "ada", "dan": "bob", "eve": "bob", "finn": "dan"})


def test_chain(chart):
    assert chart.chain("finn") == ["dan", "bob", "ada"]
    assert chart.chain("ada") == []


def test_direct_reports(chart):
    assert chart.direct_reports("bob") == ["dan", "eve"]


def test_head_count(chart):
    assert chart.head_count("ada") == 5
    assert chart.head_count("finn") == 0


def test_reports_to_the_manager(chart):
    assert chart.reports_to("dan", "bob")


def test_reports_to_the_head(chart):
    assert chart.reports_to("finn", "ada")


def test_does_not_report_to_a_colleague(chart):
    assert not chart.reports_to("eve", "dan")


def test_the_head_reports_to_nobody(chart):
    assert not chart.reports_to("ada", "bob")


def test_common_manager(chart):
    assert chart.common_manager("finn", "eve") == "bob"
    assert chart.common_manager("finn", "cleo") == "ada"


def test_no_common_manager_with_the_head(chart):
    assert chart.common_manager("ada", "bob") is None
