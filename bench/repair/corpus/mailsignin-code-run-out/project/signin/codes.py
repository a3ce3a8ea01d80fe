import hmac
import secrets

from signin.cache import Cache

LIFETIME = 10 * 60
MAX_TRIES = 5


class SignInRefused(Exception):
    """The reason is shown to whoever tries to sign in."""


class Codes:
    def __init__(self, cache: Cache, send):
        self._cache = cache
        self._send = send

    def start(self, address: str) -> None:
        code = f"{secrets.randbelow(10**6):06d}"
        self._cache.put(f"code:{address}", code, LIFETIME)
        self._cache.drop(f"tries:{address}")
        self._send(address, f"Your code is {code}. It holds for ten minutes.")

    def check(self, address: str, code: str) -> None:
        """Uses up the code of this address. Raises SignInRefused where it is not the one that was sent."""
        tries = (self._cache.get(f"tries:{address}") or 0) + 1
        self._cache.put(f"tries:{address}", tries, LIFETIME)
        if tries > MAX_TRIES:
            raise SignInRefused("too many tries")
        sent = self._cache.get(f"code:{address}")
        if not hmac.compare_digest(sent, code.strip()):
            raise SignInRefused("this is not the code that we sent")
        self._cache.drop(f"code:{address}")
        self._cache.drop(f"tries:{address}")
