from pricewatch.sources import NoOffers


class Watcher:
    def __init__(self, source, cache):
        self._source = source
        self._cache = cache

    async def offers(self, product):
        held = await self._cache.get(product)
        if held is not None:
            return held
        offers = await self._source.offers(product)
        await self._cache.put(product, offers)
        return offers

    async def check(self, limits):
        """An alert for every product that is sold for less than its limit."""
        alerts = []
        for product, limit in limits.items():
            try:
                offers = await self.offers(product)
            except NoOffers:
                continue
            price = min(offer["price"] for offer in offers)
            if price < limit:
                alerts.append({"product": product, "price": price, "limit": limit})
        return alerts

    async def cheapest(self, product):
        offers = self._cache.get(product)
        if offers is None:
            offers = await self.offers(product)
        return min(offers, key=lambda offer: offer["price"])
