from wifihotspot.guests import Guests


def guests():
    made = Guests()
    for mac, minutes in (("a", 1), ("b", 2), ("c", 50), ("d", 1)):
        made.enter(mac, now=0, minutes=minutes)
    return made


def test_all_whose_time_is_over_are_dropped():
    some = guests()
    assert some.sweep(now=120) == 1
    assert some.dropped == ["a", "b", "d"]
    assert "c" in some
    assert "d" not in some


def test_again():
    some = guests()
    assert some.sweep(now=60) == 2
    assert some.sweep(now=3000) == 0
    assert some.dropped == ["a", "d", "b", "c"]
    assert Guests().sweep(0) == 0
