import hashlib
import hmac

SECRET = b"only-in-tests"


class BadSignature(Exception):
    """The message is not from who it says; answered with 401."""


def sign(payload):
    return hmac.new(SECRET, payload, hashlib.sha256).hexdigest()


def check(payload, signature):
    """Raises BadSignature where the signature is absent or not that of the payload."""
    if not signature:
        raise BadSignature("absent")
    if not hmac.compare_digest(sign(payload), signature):
        raise BadSignature("wrong")
