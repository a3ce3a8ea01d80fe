import asyncio
from dataclasses import dataclass

from dnswatch.resolver import NoSuchName, Resolver, lookup


@dataclass(frozen=True)
class Watched:
    name: str
    expect: str
    also: str | None = None


@dataclass(frozen=True)
class Result:
    name: str
    ok: bool
    reason: str = ""


async def check(resolver: Resolver, watched: Watched) -> Result:
    try:
        addresses = await resolver.resolve(watched.name)
    except NoSuchName:
        return Result(watched.name, False, "no such name")
    if watched.expect not in addresses:
        return Result(watched.name, False, f"is {', '.join(addresses)}")
    if watched.also:
        others = lookup(resolver, watched.also)
        if watched.expect not in others:
            return Result(watched.name, False, f"{watched.also} is {', '.join(others)}")
    return Result(watched.name, True)


async def check_all(resolver: Resolver, every: list[Watched]) -> list[Result]:
    return await asyncio.gather(*(check(resolver, watched) for watched in every))
