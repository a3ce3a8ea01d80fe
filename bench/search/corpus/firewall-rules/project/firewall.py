"""Decides over packets: the first enabled rule that matches counts."""

from dataclasses import dataclass
from ipaddress import ip_address, ip_network


@dataclass
class Rule:
    name: str
    action: str  # "allow", "deny" or "log"
    network: str = "0.0.0.0/0"
    ports: tuple = ()
    is_enabled: bool = True

    def matches(self, address, port):
        if ip_address(address) not in ip_network(self.network):
            return False
        return not self.ports or port in self.ports


def decide(rules, address, port, default="deny"):
    """The verdict on a packet, and the names of rules that only log it."""
    verdict = default
    logged = []
    for rule in rules:
        if not rule.is_enabled or not rule.matches(address, port):
            continue
        if rule.action == "log":
            logged.append(rule.name)
            continue
        verdict = rule.action
    return verdict, logged


def open_ports(rules, address, ports):
    """Those of the ports that the address may reach."""
    return [port for port in ports if decide(rules, address, port)[0] == "allow"]
