from firewall import Rule, decide, open_ports

OFFICE = Rule("office", "allow", "10.1.0.0/16")
WEB = Rule("web", "allow", ports=(80, 443))
BLOCKED = Rule("blocked", "deny", "203.0.113.0/24")


def test_default():
    assert decide([], "10.1.2.3", 22) == ("deny", [])
    assert decide([WEB], "10.1.2.3", 22, "allow") == ("allow", [])


def test_network():
    assert decide([OFFICE], "10.1.2.3", 22) == ("allow", [])
    assert decide([OFFICE], "10.2.2.3", 22) == ("deny", [])


def test_port():
    assert decide([WEB], "198.51.100.4", 443) == ("allow", [])


def test_the_first_match_counts():
    assert decide([BLOCKED, WEB], "203.0.113.9", 443) == ("deny", [])


def test_order_matters():
    assert decide([WEB, BLOCKED], "203.0.113.9", 443) == ("allow", [])


def test_disabled_rules_are_passed_over():
    off = Rule("off", "deny", is_enabled=False)
    assert decide([off, WEB], "198.51.100.4", 80) == ("allow", [])


def test_logging_does_not_decide():
    watch = Rule("watch", "log", ports=(80,))
    assert decide([watch, WEB], "198.51.100.4", 80) == ("allow", ["watch"])


def test_open_ports():
    assert open_ports([WEB], "198.51.100.4", [22, 80, 443, 8080]) == [80, 443]
