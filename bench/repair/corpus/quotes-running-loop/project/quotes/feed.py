import asyncio

RATES = {"EURUSD": 1.08, "EURGBP": 0.85}


class UnknownPair(Exception):
    pass


async def fetch_rate(pair: str) -> float:
    await asyncio.sleep(0)
    if pair not in RATES:
        raise UnknownPair(pair)
    return RATES[pair]


def rate_now(pair: str) -> float:
    """For scripts and the shell, which have no loop of their own."""
    return asyncio.run(fetch_rate(pair))
