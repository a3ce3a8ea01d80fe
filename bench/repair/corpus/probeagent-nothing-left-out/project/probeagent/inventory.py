def read_inventory(path, port):
    """Pairs of a host and its port."""
    hosts = []
    with open(path) as lines:
        for line in lines:
            line = line.split("#")[0].strip()
            if not line:
                continue
            host, sign, own = line.partition(":")
            hosts.append((host, int(own) if sign else port))
    return hosts
