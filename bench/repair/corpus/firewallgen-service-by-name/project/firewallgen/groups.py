from collections.abc import Iterable


def flatten(ports):
    """The ports of nested lists, one after the other."""
    for port in ports:
        if isinstance(port, Iterable):
            yield from flatten(port)
        else:
            yield port


def resolve(ports, groups):
    return [groups[port[1:]] if str(port).startswith("@") else port for port in ports]
