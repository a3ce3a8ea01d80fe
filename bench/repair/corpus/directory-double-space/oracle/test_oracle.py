from directory.people import initials
from directory.web import create_app


def test_initials():
    assert create_app().test_client().get("/people/2/badge").json == {"initials": "GH"}
    assert initials(" ada  king lovelace ") == "AKL"
    assert initials("") == ""
    assert initials("   ") == ""
    assert initials("Ada Lovelace") == "AL"
