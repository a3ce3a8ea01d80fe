import logging

from isbnmeta.cache import Cache

log = logging.getLogger(__name__)


class NotInCatalog(LookupError):
    pass


def normalise(isbn):
    return isbn.replace("-", "").replace(" ", "").upper()


class Catalog:
    def __init__(self, client, cache=None):
        self.client = client
        self.cache = cache or Cache()

    def lookup(self, isbn):
        """Record of a book, from the cache or from the catalogue. Raises NotInCatalog."""
        key = normalise(isbn)
        record = self.cache.get(key)
        if record is not None:
            log.debug("%s from cache", key)
            return record
        record = self.fetch(key)
        self.cache.put(key, record)

    def fetch(self, key):
        response = self.client.get("/api/books", params={"bibkeys": f"ISBN:{key}", "jscmd": "data"})
        response.raise_for_status()
        found = response.json().get(f"ISBN:{key}")
        if found is None:
            raise NotInCatalog(key)
        return {
            "isbn": key,
            "title": found["title"],
            "authors": [author["name"] for author in found.get("authors", [])],
            "year": found.get("publish_date", "")[-4:] or None,
        }
