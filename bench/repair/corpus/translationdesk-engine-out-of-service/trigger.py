import os
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

from werkzeug.test import Client


class Provider(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        body = b'{"message": "Service temporarily unavailable"}'
        self.send_response(503)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


server = HTTPServer(("127.0.0.1", 0), Provider)
threading.Thread(target=server.serve_forever, daemon=True).start()
os.environ["TRANSLATION_URL"] = f"http://127.0.0.1:{server.server_port}"

from desk.app import create_app

Client(create_app()).post("/jobs", json={"text": "Bitte Abstand halten.", "source": "de", "target": "nl"})
server.shutdown()
