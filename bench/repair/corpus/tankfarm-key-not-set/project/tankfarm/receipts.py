import hashlib
import hmac
import json

from tankfarm import settings


def receipt_of(delivery, tank, litres):
    body = {"delivery": delivery, "site": settings.site(), "tank": tank, "litres": litres}
    text = json.dumps(body, sort_keys=True, separators=(",", ":"))
    signature = hmac.new(settings.signing_key(), text.encode(), hashlib.sha256).hexdigest()
    return {**body, "signature": signature}


def is_genuine(receipt):
    body = {key: value for key, value in receipt.items() if key != "signature"}
    made = receipt_of(body["delivery"], body["tank"], body["litres"])
    return hmac.compare_digest(made["signature"], receipt["signature"])
