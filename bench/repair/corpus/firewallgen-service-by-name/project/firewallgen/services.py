SERVICES = {"ssh": 22, "domain": 53, "http": 80, "https": 443, "ntp": 123}


def port_number(port):
    """The number of a port that is given as a number or by the name of its service."""
    if isinstance(port, int):
        return port
    if port in SERVICES:
        return SERVICES[port]
    raise ValueError(f"unknown service {port!r}")
