import subprocess
import sys

import pytest

from firewallgen.generate import generate
from firewallgen.groups import flatten


def lines(*ports, **groups):
    return list(generate({"groups": groups, "rules": [{"name": "x", "ports": list(ports)}]}))


def test_names_beside_numbers():
    assert lines("@base", 8080, base=[22, "domain"]) == ['tcp dport { 22, 53, 8080 } accept comment "x"']
    assert lines("https", "ssh", 443) == ['tcp dport { 22, 443 } accept comment "x"']
    assert lines("@a", a=[["ntp"], [80, ["http"]]]) == ['tcp dport { 80, 123 } accept comment "x"']


def test_unknown_services_are_told():
    with pytest.raises(ValueError, match="gopher"):
        lines("gopher")


def test_flatten():
    assert list(flatten(["ssh", [1, ("x",)], (2, 3)])) == ["ssh", 1, "x", 2, 3]
    assert list(flatten([])) == []
    assert sorted(flatten([{5, 6}])) == [5, 6]


def test_program():
    run = subprocess.run([sys.executable, "-m", "firewallgen", "rules.json"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        'tcp dport { 22, 53, 80, 443, 8080 } accept comment "front"',
        'tcp dport { 5432 } accept comment "db"',
    ]
