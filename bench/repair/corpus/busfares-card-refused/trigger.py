import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

from fares.main import create_app
from fares.terminal import Terminal


class Bank(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        self.send_response(402)
        self.end_headers()
        self.wfile.write(b'{"code": "insufficient_funds"}')

    def log_message(self, *arguments):
        pass


server = HTTPServer(("127.0.0.1", 0), Bank)
threading.Thread(target=server.serve_forever, daemon=True).start()
app = create_app(Terminal(f"http://127.0.0.1:{server.server_port}/charges"))
app.test_client().post("/tickets", json={"zone": "B", "card": "4000000000009995"})
