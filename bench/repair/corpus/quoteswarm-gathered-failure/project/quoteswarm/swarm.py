import asyncio
import logging

log = logging.getLogger(__name__)


async def ask(carriers, kilos):
    """Asks all carriers at once; a carrier that fails stands as its error in the place of the offer."""
    return await asyncio.gather(*(carrier.offer(kilos) for carrier in carriers), return_exceptions=True)


async def cheapest(carriers, kilos):
    offers = []
    for offer in await ask(carriers, kilos):
        if isinstance(offer, Exception):
            log.warning("no offer: %r", offer)
            continue
        offers.append(offer)
    return min(offers, key=lambda offer: offer.cents, default=None)


async def fastest(carriers, kilos):
    offers = await ask(carriers, kilos)
    return min(offers, key=lambda offer: offer.days, default=None)
