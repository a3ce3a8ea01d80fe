from typing import NamedTuple

from netprobe.address import split_address


class Peer(NamedTuple):
    name: str
    host: str
    port: int


def read_peers(path):
    with open(path, encoding="utf-8") as file:
        lines = [line.split("#")[0].split() for line in file]
    return [Peer(name, *split_address(address)) for name, address in filter(None, lines)]
