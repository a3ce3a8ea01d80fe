"""Signatures of what leaves the house: the carrier checks them with the shared key."""
import hashlib
import hmac

KEY = "key-of-the-carrier"


def sign(text):
    return hmac.new(KEY.encode(), text.encode(), hashlib.sha256).hexdigest()


def sign_label(parcel_id, label):
    """Over the id and the label as it is printed; labels are bytes (ZPL), or text when the clerk wrote them."""
    if isinstance(label, str):
        return sign(f"{parcel_id}:{label}")
    return hmac.new(KEY.encode(), f"{parcel_id}:" + label, hashlib.sha256).hexdigest()
