import itertools

import pytest

from firewall import Rule, decide, open_ports

RULES = [
    Rule("a", "allow", ports=(1, 2)),
    Rule("b", "deny", "10.0.0.0/8"),
    Rule("c", "log"),
    Rule("d", "deny", ports=(2,)),
    Rule("e", "allow", is_enabled=False),
    Rule("f", "log", "10.0.0.0/8", (1,)),
]
HITS = {("10.0.0.1", 1): "abcf", ("10.0.0.1", 2): "abcd", ("11.0.0.1", 2): "acd", ("11.0.0.1", 3): "c", ("10.0.0.1", 3): "bc"}


@pytest.mark.parametrize(("address", "port"), HITS)
@pytest.mark.parametrize("default", ["deny", "allow"])
def test_every_order_of_three(address, port, default):
    for rules in itertools.permutations(RULES, 3):
        expected, logged = default, []
        hits = [rule for rule in rules if rule.name in HITS[address, port]]
        deciding = [rule for rule in hits if rule.action != "log"]
        if deciding:
            expected = deciding[0].action
            hits = hits[: hits.index(deciding[0])]
        logged = [rule.name for rule in hits if rule.action == "log"]
        assert decide(rules, address, port, default) == (expected, logged)


def test_ports():
    assert open_ports([RULES[3], RULES[0]], "10.0.0.1", [1, 2, 3]) == [1]
    assert open_ports([RULES[0], RULES[3]], "10.0.0.1", [1, 2, 3]) == [1, 2]
