import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

from fishmarket.feed import Feed
from fishmarket.job import run


class Closed(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(503)
        self.send_header("Retry-After", "600")
        self.end_headers()
        self.wfile.write(b"maintenance")

    def log_message(self, *arguments):
        pass


server = HTTPServer(("127.0.0.1", 0), Closed)
threading.Thread(target=server.serve_forever, daemon=True).start()
run(Feed(f"http://127.0.0.1:{server.server_port}", pause=0), print)
