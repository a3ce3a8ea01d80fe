from mailing.campaign import welcome


def test_welcome():
    assert welcome("kim@example.org") >= 1
