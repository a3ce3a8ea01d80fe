import hashlib
import hmac

KEYS = {"shop": "k-71c2f0", "post": "k-88aa10"}


def sign(sender: str, body: bytes) -> str:
    return hmac.new(KEYS[sender].encode(), body, hashlib.sha256).hexdigest()


def is_signed(sender: str, body: bytes, given: str) -> bool:
    """Whether what came is signed by its sender; in constant time."""
    expected = hmac.new(KEYS[sender], body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected, given)
