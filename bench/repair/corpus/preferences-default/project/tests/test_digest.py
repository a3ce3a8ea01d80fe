from digest.badge import badge, menu
from digest.mailer import recipients, subject


def user(**preferences):
    return {"email": "kim@example.org", "preferences": preferences}


def test_only_those_who_want_it():
    assert recipients([user(notifications=True), user(notifications=False)], 8) == ["kim@example.org"]


def test_subject():
    assert subject(user(language="de")) == "Ihre Übersicht"


def test_badge():
    assert badge(user(notifications=False), 4) == 0
    assert badge(user(), 120) == 99
    assert menu(user()) == ["inbox", "profile", "logout"]
