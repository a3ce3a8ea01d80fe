from decimal import Decimal

from quotes.feed import fetch_rate, rate_now


async def converted(amount: Decimal, pair: str) -> Decimal:
    rate = await fetch_rate(pair)
    return (amount * Decimal(str(rate))).quantize(Decimal("0.01"))


async def inverse(amount: Decimal, pair: str) -> Decimal:
    rate = rate_now(pair)
    return (amount / Decimal(str(rate))).quantize(Decimal("0.01"))
