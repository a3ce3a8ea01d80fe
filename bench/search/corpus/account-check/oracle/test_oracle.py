from accounts import is_valid


def test_each_change_is_seen():
    good = "FR1420041010050500013M02606"
    assert is_valid(good)
    assert is_valid(good.lower())
    for at, letter in enumerate(good):
        if letter.isdigit():
            changed = good[:at] + str((int(letter) + 1) % 10) + good[at + 1 :]
            assert not is_valid(changed)
    assert is_valid("NO9386011117947")
