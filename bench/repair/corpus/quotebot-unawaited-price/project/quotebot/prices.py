import asyncio

LIST = {
    "panel-300": {"net": 129.0, "unit": "piece"},
    "inverter-5k": {"net": 1180.0, "unit": "piece"},
    "cable-6mm": {"net": 1.9, "unit": "metre"},
}


class PriceList:
    """Stands before the price service; answers None for what is not sold any more."""

    def __init__(self, prices=None):
        self.prices = LIST if prices is None else prices
        self.asked = 0

    async def get(self, sku):
        await asyncio.sleep(0)
        self.asked += 1
        return self.prices.get(sku)

    async def many(self, skus):
        found = await asyncio.gather(*(self.get(sku) for sku in skus))
        return dict(zip(skus, found))
