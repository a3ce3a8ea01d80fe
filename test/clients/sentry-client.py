"""Reports with the official sentry-sdk, of 1.x or 2.x: an error, a chain, a message, and a session."""
import os

import sentry_sdk

sentry_sdk.init(dsn=os.environ["DSN"], release="shop@1", environment="test", traces_sample_rate=1.0)


def load(order_id):
    prices = {"apple": 3}
    return prices[order_id]


def price(order_id):
    try:
        return load(order_id)
    except KeyError as error:
        raise ValueError("no price") from error


holder = sentry_sdk.get_isolation_scope() if hasattr(sentry_sdk, "get_isolation_scope") else sentry_sdk.Hub.current
holder.start_session(session_mode="application")
with sentry_sdk.start_transaction(name="checkout"):
    for call in (load, price):
        try:
            call("pear")
        except Exception as error:
            sentry_sdk.capture_exception(error)
sentry_sdk.capture_message("stock is low")
holder.end_session()
sentry_sdk.flush(timeout=10)
