from collections import Counter
from functools import lru_cache

from tagsuggest.posts import POSTS


@lru_cache(maxsize=1024)
def suggestions(tags, limit=3):
    """Tags that often go with all of the given ones, the most frequent first."""
    wanted = set(tags)
    counted = Counter()
    for post in POSTS:
        if wanted <= post:
            counted.update(post - wanted)
    return [tag for tag, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))][:limit]
