import asyncio
from configparser import ConfigParser
from importlib.resources import files


class NoSuchName(Exception):
    pass


def _zone() -> dict[str, list[str]]:
    parser = ConfigParser()
    parser.read_string(files("dnswatch").joinpath("zone.ini").read_text())
    return {name: parser[name]["a"].split() for name in parser.sections()}


class Resolver:
    """Asks the name server of the house, which hands out a zone file."""

    def __init__(self, zone=None, delay=0.001):
        self.zone = _zone() if zone is None else zone
        self.delay = delay
        self.asked = []

    async def resolve(self, name: str) -> list[str]:
        await asyncio.sleep(self.delay)
        self.asked.append(name)
        try:
            return sorted(self.zone[name])
        except KeyError:
            raise NoSuchName(name) from None


def lookup(resolver: Resolver, name: str) -> list[str]:
    """For scripts and the interactive shell."""
    return asyncio.run(resolver.resolve(name))
