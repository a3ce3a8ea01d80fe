import pytest

from org_chart import OrgChart

MANAGERS = {"a": None, "b": "a", "c": "a", "d": "b", "e": "b", "f": "d", "g": "c", "z": None, "y": "z"}
ABOVE = {"a": "", "b": "a", "c": "a", "d": "ba", "e": "ba", "f": "dba", "g": "ca", "z": "", "y": "z"}


@pytest.mark.parametrize("person", MANAGERS)
@pytest.mark.parametrize("boss", MANAGERS)
def test_reports_to(person, boss):
    assert OrgChart(MANAGERS).reports_to(person, boss) is (boss in ABOVE[person])


@pytest.mark.parametrize("person", MANAGERS)
def test_chain_and_count(person):
    chart = OrgChart(MANAGERS)
    assert chart.chain(person) == list(ABOVE[person])
    assert chart.head_count(person) == sum(person in above for above in ABOVE.values())


def test_stranger():
    with pytest.raises(KeyError):
        OrgChart(MANAGERS).reports_to("nobody", "a")
    assert OrgChart(MANAGERS).reports_to("f", "nobody") is False
    assert OrgChart(MANAGERS).common_manager("f", "y") is None
