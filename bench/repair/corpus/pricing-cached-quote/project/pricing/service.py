from pricing.model import Quote


class Pricing:
    def __init__(self, source, cache):
        self._source = source
        self._cache = cache

    def quote(self, sku) -> Quote:
        """The price of an article, asked of the source once."""
        known = self._cache.get(f"quote:{sku}")
        if known is not None:
            return known
        quote = Quote(sku, self._source(sku))
        self._cache.put(f"quote:{sku}", quote.as_dict())
        return quote
