from typing import Any, Callable, Dict

from flagclient.cache import TTLCache


class FlagClient:
    def __init__(self, fetch: Callable[[str], Dict[str, Any]], cache: TTLCache) -> None:
        self._fetch = fetch
        self._cache = cache

    def is_enabled(self, flag: str, user: str) -> bool:
        rule = self._cache.get(flag)
        if rule is None:
            rule = self._fetch(flag)
            self._cache.put(flag, rule)
        if not rule.get("enabled", False):
            return False
        users = rule.get("users")
        return users is None or user in users

    def housekeeping(self) -> int:
        return self._cache.purge()
