import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from uptimewatch.check import check, client

asked = []


class Proxy(BaseHTTPRequestHandler):
    def do_GET(self):
        asked.append((self.path, self.headers["user-agent"]))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"Basket")

    def log_message(self, *_):
        pass


@pytest.fixture
def proxy():
    server = HTTPServer(("127.0.0.1", 0), Proxy)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_requests_go_through_the_proxy(proxy):
    with client({"proxy": proxy, "timeout": 5}) as http:
        result = check(http, {"name": "shop", "url": "http://shop.example.invalid/x", "contains": "Basket"})
        assert http.timeout.connect == 5 and http.follow_redirects
    assert result.up
    assert asked == [("http://shop.example.invalid/x", "uptimewatch/1.4")]


def test_without_a_proxy(proxy):
    with client({}) as http:
        assert check(http, {"name": "a", "url": proxy + "/direct"}).up
    assert asked[-1][0] == "/direct"
