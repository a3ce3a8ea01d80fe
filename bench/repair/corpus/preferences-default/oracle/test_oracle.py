from digest.mailer import recipients
from digest.schedule import is_due


def user(**preferences):
    return {"email": "kim@example.org", "preferences": preferences}


def test_without_a_choice_people_are_notified():
    assert is_due(user(), 8) is True
    assert is_due(user(hour=9), 8) is False
    assert is_due(user(hour=3), 3) is False


def test_a_choice_is_respected():
    assert not is_due(user(notifications=False), 8)
    assert is_due(user(notifications=True), 8)
    assert recipients([user(), user(notifications=False)], 8) == ["kim@example.org"]
