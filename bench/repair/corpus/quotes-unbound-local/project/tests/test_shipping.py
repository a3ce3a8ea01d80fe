from quotes.shipping import banner, days, note


def test_days():
    assert days("home", express=True) == 1


def test_note():
    assert note({"name": "tea", "count": 20, "express": False}) == "tea: bulk"
    assert banner({"express": False}) == ""
