import os
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer


class Authority(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(503)
        self.end_headers()
        self.wfile.write(b"Maintenance")

    def log_message(self, *arguments):
        pass


server = HTTPServer(("127.0.0.1", 0), Authority)
threading.Thread(target=server.serve_forever, daemon=True).start()
os.environ["ROADS_URL"] = f"http://127.0.0.1:{server.server_port}"

from fastapi.testclient import TestClient

from snowroads.main import app

with TestClient(app, raise_server_exceptions=False) as client:
    client.get("/passes/gotthard")
