import hashlib
import hmac


def signature(secret: bytes, body: bytes) -> str:
    return hmac.new(secret, body, hashlib.sha256).hexdigest()


def is_signed(secret: bytes, body: bytes, given: str) -> bool:
    return hmac.compare_digest(signature(secret, body), given)
