import pytest

from netprobe.address import join_address, split_address
from netprobe.peers import read_peers


def test_ipv6_with_a_port():
    assert split_address("[2001:db8::21]:9100") == ("2001:db8::21", 9100)
    assert split_address("[::1]:80") == ("::1", 80)
    assert split_address(join_address("2001:db8::1", 443)) == ("2001:db8::1", 443)
    assert [peer.host for peer in read_peers("peers.txt")] == ["192.0.2.7", "2001:db8::21", "cellar.example"]


def test_the_others():
    assert split_address("a.example:81") == ("a.example", 81)
    assert split_address("a.example") == ("a.example", 9000)
    with pytest.raises(ValueError):
        split_address("a.example:http")
