import pytest

from firewallgen.generate import generate
from firewallgen.groups import flatten
from firewallgen.services import port_number


def test_flatten():
    assert list(flatten([1, [2, [3]], (4,)])) == [1, 2, 3, 4]


def test_generate():
    config = {"groups": {"web": [443, 80]}, "rules": [{"name": "a", "ports": ["@web", 22]}]}
    assert list(generate(config)) == ['tcp dport { 22, 80, 443 } accept comment "a"']


def test_services():
    assert port_number("ntp") == 123
    with pytest.raises(ValueError):
        port_number("gopher")
