from tutorhub.format import table
from tutorhub.funnel import Campaign


def test_no_visits_have_no_rate_as_no_signups_have_no_cost():
    assert Campaign("poster", 0, 0, 9.0).conversion() is None
    assert table([Campaign("poster", 0, 0, 9.0)]) == "poster         | - | -"


def test_others():
    assert Campaign("ads", 200, 3, 60.0).conversion() == 1.5
    assert Campaign("ads", 10, 0, 1.0).conversion() == 0.0
