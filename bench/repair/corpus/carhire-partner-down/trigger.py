import threading
from http.server import BaseHTTPRequestHandler, HTTPServer


class Down(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(503)
        self.send_header("Retry-After", "120")
        self.end_headers()
        self.wfile.write(b"upstream maintenance")

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 8971), Down)
threading.Thread(target=server.serve_forever, daemon=True).start()

from fastapi.testclient import TestClient

from carhire.main import app

TestClient(app, raise_server_exceptions=False).get("/offers", params={"station": "MUC", "days": 3})
