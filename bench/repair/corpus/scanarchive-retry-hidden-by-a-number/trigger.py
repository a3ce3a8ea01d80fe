import http.server
import tempfile
import threading
from pathlib import Path

from scanarchive.__main__ import main


class Busy(http.server.BaseHTTPRequestHandler):
    def do_PUT(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(503)
        self.end_headers()

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Busy)
threading.Thread(target=server.serve_forever, daemon=True).start()
folder = Path(tempfile.mkdtemp())
(folder / "scan-0093.pdf").write_bytes(b"%PDF-1.4")
main([str(folder), f"http://127.0.0.1:{server.server_port}/documents"])
