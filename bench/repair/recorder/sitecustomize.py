"""Watches any Python program with Sentry's SDK and appends the events that it would send to ``RECORD_TARGET``."""

import json
import os

import sentry_sdk
from sentry_sdk.transport import Transport

target = os.environ.pop("RECORD_TARGET")
for name in ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE"):
    os.environ.pop(name, None)


class Keep(Transport):
    def capture_envelope(self, envelope):
        event = envelope.get_event()
        if event is not None:
            with open(target, "a", encoding="utf-8") as file:
                file.write(json.dumps(event) + "\n")


sentry_sdk.init(
    dsn="https://0123456789abcdef@o1.ingest.example.com/42",
    transport=Keep,
    environment="production",
    server_name="web-1",
    send_default_pii=True,
    max_request_body_size="always",
)
