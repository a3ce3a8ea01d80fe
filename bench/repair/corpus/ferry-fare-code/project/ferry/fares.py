from ferry.codes import port_code

ZONES = {"HEL": 1, "TLL": 1, "STO": 3}
BASE = 1900
PER_ZONE = 1250


def zones_between(start, end):
    return abs(ZONES[start] - ZONES[end])


def fare(start, end):
    return BASE + PER_ZONE * zones_between(port_code(start), port_code(end))


def pass_price(ports):
    """A pass for all of these ports."""
    zones = [ZONES[port] for port in ports]
    return 4 * BASE + PER_ZONE * (max(zones) - min(zones))
