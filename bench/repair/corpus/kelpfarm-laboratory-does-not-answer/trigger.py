import os
import runpy
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer


class Down(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(503)
        self.end_headers()
        self.wfile.write(b"Service Unavailable")

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Down)
threading.Thread(target=server.serve_forever, daemon=True).start()
os.environ["LAB_URL"] = f"http://127.0.0.1:{server.server_port}"
runpy.run_module("kelpfarm.nightly", run_name="__main__")
