"""A server that receives what the SDK sends, and applications that run in processes of their own."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import textwrap
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src"
CHECKOUT = Path(__file__).parents[3]


class Received:
    """One request that the server got."""

    def __init__(self, headers, body):
        self.headers = headers
        self.body = gzip.decompress(body) if headers.get("Content-Encoding") == "gzip" else body
        lines = self.body.split(b"\n")
        self.header = json.loads(lines[0])
        self.items = [
            (json.loads(head)["type"], json.loads(payload)) for head, payload in zip(lines[1::2], lines[2::2])
        ]


class Intake:
    """A real HTTP server. ``answers`` are given in turn as (status, headers); the last one stays."""

    def __init__(self):
        self.received = []
        self.answers = [(200, {})]
        intake = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                status, headers = intake.answers.pop(0) if len(intake.answers) > 1 else intake.answers[0]
                intake.received.append(Received(self.headers, body))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", "2")
                self.end_headers()
                self.wfile.write(b"{}")

            def log_message(self, *_args):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.endpoint = "http://127.0.0.1:%d/api/capture" % self._server.server_port
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def items(self, kind):
        return [payload for received in list(self.received) for name, payload in received.items if name == kind]

    @property
    def events(self):
        return self.items("event")

    @property
    def counts(self):
        return [entry for payload in self.items("bugstack.counts") for entry in payload["entries"]]

    def wait_for(self, condition, timeout=10.0):
        until = time.monotonic() + timeout
        while not condition(self):
            if time.monotonic() > until:
                raise AssertionError("not received in time; received: %r" % [r.body[:2000] for r in self.received])
            time.sleep(0.02)
        return self

    def wait_for_silence(self, seconds=0.4):
        known, since = len(self.received), time.monotonic()
        while time.monotonic() - since < seconds:
            if len(self.received) != known:
                known, since = len(self.received), time.monotonic()
            time.sleep(0.02)

    def close(self):
        self._server.shutdown()
        self._server.server_close()


def _intake():
    server = Intake()
    yield server
    server.close()


own_intake = pytest.fixture(_intake, name="own_intake")
module_intake = pytest.fixture(_intake, name="module_intake", scope="module")


@pytest.fixture
def intake(own_intake):
    return own_intake


def environment(intake, **variables):
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("BUGSTACK", "SENTRY"))}
    paths = [str(SOURCE), clean.get("PYTHONPATH", "")]
    clean.update(
        PYTHONPATH=os.pathsep.join(path for path in paths if path),
        PYTHONDONTWRITEBYTECODE="1",
        BUGSTACK_API_KEY="test-key",
        BUGSTACK_ENDPOINT=intake.endpoint,
        BUGSTACK_FLUSH_INTERVAL="0.2",
    )
    clean.update(variables)
    return clean


@pytest.fixture
def run(intake, tmp_path):
    """Runs a program in a process of its own and returns what it printed."""

    def run_program(source, check=True, **variables):
        program = tmp_path / "program.py"
        program.write_text(textwrap.dedent(source), encoding="utf-8")
        return subprocess.run(
            [sys.executable, str(program)],
            env=environment(intake, **variables),
            cwd=str(tmp_path),
            capture_output=True,
            text=True,
            timeout=60,
            check=check,
        )

    return run_program


class Serving:
    def __init__(self, process, address):
        self.process = process
        self.address = address


def _serving(intake, own_folder):
    """A function that starts an application under uvicorn and returns when it is ready to answer."""
    started = []

    def serve_application(source=None, app="application:app", folder=None, **variables):
        folder = Path(folder or own_folder)
        if source is not None:
            (folder / "application.py").write_text(textwrap.dedent(source), encoding="utf-8")
        process = subprocess.Popen(
            [sys.executable, "-m", "uvicorn", app, "--host", "127.0.0.1", "--port", "0"],
            env=environment(intake, **variables),
            cwd=str(folder),
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
        )
        started.append(process)
        lines = []
        for line in process.stderr:
            lines.append(line)
            if "Uvicorn running on" in line:
                address = line.split("running on ")[1].split(" ")[0]
                threading.Thread(target=process.stderr.read, daemon=True).start()
                return Serving(process, address)
        raise AssertionError("the application did not start: " + "".join(lines))

    yield serve_application
    for process in started:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@pytest.fixture
def serve(own_intake, tmp_path):
    yield from _serving(own_intake, tmp_path)


@pytest.fixture(scope="module")
def module_serve(module_intake, tmp_path_factory):
    yield from _serving(module_intake, tmp_path_factory.mktemp("application"))
