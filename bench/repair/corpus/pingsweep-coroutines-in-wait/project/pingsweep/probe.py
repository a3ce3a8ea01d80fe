import asyncio
from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    name: str
    host: str
    port: int


@dataclass(frozen=True)
class Answer:
    target: Target
    state: str  # "up", "down" or "silent"


async def connect(target):
    _, writer = await asyncio.open_connection(target.host, target.port)
    writer.close()


async def probe(target, connect=connect):
    try:
        await connect(target)
    except OSError:
        return Answer(target, "down")
    return Answer(target, "up")
