"""A small application of Flask, with the SDK that VARIANT names: none, ours or theirs."""

import os
import time

VARIANT = os.environ["VARIANT"]
if VARIANT == "theirs":
    import sentry_sdk

    sentry_sdk.init(dsn=os.environ["DSN"], release="shop@1", environment="production")
elif VARIANT == "ours":
    import bugstack

    # Nothing is held back: what is measured is the cost of one error that is sent.
    bugstack.init(
        api_key="key",
        endpoint=os.environ["ENDPOINT"],
        release="shop@1",
        environment="production",
        deduplication_window=0,
        max_events_per_minute=1_000_000,
    )

from flask import Flask, request
from werkzeug.serving import WSGIRequestHandler, make_server

PRICES = {"17": {"amount": 3}}


def price(key):
    return PRICES[key]["amount"]


def total(keys):
    return sum(price(key) for key in keys)


app = Flask("shop")


@app.get("/orders/<key>")
def order(key):
    return {"total": total([key, "17"]), "page": request.args.get("page")}


@app.get("/fail/<key>")
def fail(key):
    try:
        return {"total": total(["17", "missing-" + key])}
    except KeyError as cause:
        raise ValueError("order %s has no total" % key) from cause


@app.get("/cpu")
def cpu():
    return str(int(time.process_time() * 1_000_000))


class Quiet(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"

    def log(self, *_args):
        pass


app.logger.disabled = True
server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
print("listens on http://127.0.0.1:%d" % server.server_port, flush=True)
server.serve_forever()
