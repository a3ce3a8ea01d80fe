from functools import lru_cache

from tagcloud.articles import ARTICLES


@lru_cache(maxsize=256)
def sizes(tags):
    """How many articles have each of the tags, as pairs."""
    return tuple((tag, sum(tag in article["tags"] for article in ARTICLES)) for tag in tags)
