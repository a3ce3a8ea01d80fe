import secrets


class Sessions:
    def __init__(self, cache, seconds=24 * 3600):
        self._cache = cache
        self._seconds = seconds

    def open(self, address):
        token = secrets.token_urlsafe(24)
        self._cache.put(f"session:{token}", address, self._seconds)
        return token

    def address_of(self, token):
        return self._cache.get(f"session:{token}")
