import asyncio

from gpsuploads.main import app

parts = [
    {"type": "http.request", "body": b"<gpx><trk>", "more_body": True},
    {"type": "http.disconnect"},
]


async def receive():
    return parts.pop(0) if parts else {"type": "http.disconnect"}


async def send(message):
    pass


scope = {
    "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "PUT", "scheme": "https",
    "path": "/tracks/morning", "raw_path": b"/tracks/morning", "query_string": b"", "root_path": "",
    "headers": [(b"host", b"gps.example.org"), (b"content-length", b"48211")], "client": ("203.0.113.7", 40112),
    "server": ("gps.example.org", 443),
}

try:
    asyncio.run(app(scope, receive, send))
except Exception:
    pass
