from heirlooms import experts
from heirlooms.cache import Cache
from heirlooms.valuation import plain, revived

cache = Cache()


def valuation(item, region):
    key = f"{region}/{item}"
    kept = cache.get(key)
    if kept is not None:
        return revived(kept)
    made = experts.value(item, region)
    cache.put(key, plain(made))
    return made
