from netprobe.address import join_address, split_address


def test_split():
    assert split_address("192.0.2.7:80") == ("192.0.2.7", 80)
    assert split_address("a.example") == ("a.example", 9000)


def test_join():
    assert join_address("2001:db8::1", 80) == "[2001:db8::1]:80"
    assert join_address("a", 80) == "a:80"
