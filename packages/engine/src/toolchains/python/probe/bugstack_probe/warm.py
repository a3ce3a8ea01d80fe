"""The warm process: what a project depends on is imported once; each request is run in a child that is forked for it."""

import contextlib
import gc
import importlib
import inspect
import os
import select
import shutil
import sys
import tempfile
import threading
import time
import warnings

from . import channel as channels
from . import child, exceptions, frames, offspring, traces

#: A child that waits may take this much longer than one that works.
PATIENCE = 4
LONGEST_PAUSE = 0.02
MOST_RECORDS = 16 * 1024 * 1024
MOST_OUTPUT = 32 * 1024
#: Change how a program runs at all and must not be loaded before it.
UNSAFE = frozenset(["gevent", "eventlet", "antigravity", "this", "turtle", "idlelib", "test"])
#: Numerical libraries start threads when they are loaded, which a fork would lose.
SINGLE_THREADED = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")


class Unsuitable(Exception):
    """Nothing can be run warm here."""


def main():
    target = channels.take_standard_output()
    wire = frames.Frames(0, target)
    try:
        offspring.close_to_others()
        offspring.adopt_orphans()
        server = _prepare(wire.receive())
    except Exception as error:
        wire.send({"ready": False, "reason": "%s: %s" % (type(error).__name__, error)})
        return 3
    wire.send({"ready": True, "modules": len(sys.modules)})
    while True:
        request = wire.receive()
        if request is None:
            return 0
        if "load" in request:
            try:
                server.load(request["load"])
            except Unsuitable as error:
                wire.send({"ready": False, "reason": str(error)})
                return 3
            wire.send({"ready": True, "modules": len(sys.modules)})
            continue
        header, records = server.serve(wire, request)
        wire.send(header, records)
        if header["left"] is not None:
            return 4


def _prepare(config):
    os.chdir("/")
    tree = exceptions.Tree(config["tree"])
    runner = child.load_runner(config["runner"])
    early = {name.partition(".")[0] for name in sys.modules}
    if config["runner"] == "pytest":
        with _apart(tree):
            _warm_pytest()
    server = Server(config, tree, runner, early)
    server.load(config["modules"])
    return server


@contextlib.contextmanager
def _apart(tree):
    """Without the project's own folders on the path, without its options, and with one thread where one can choose."""
    path, environment = list(sys.path), dict(os.environ)
    sys.path[:] = [entry for entry in path if tree.relative(os.path.join(entry, "x")) is None]
    os.environ.pop("PYTEST_ADDOPTS", None)
    for name in SINGLE_THREADED:
        os.environ.setdefault(name, "1")
    try:
        yield
    finally:
        added = [entry for entry in sys.path if entry not in path]
        sys.path[:] = path + added
        for name in SINGLE_THREADED + ("PYTEST_ADDOPTS",):
            os.environ.pop(name, None)
            if name in environment:
                os.environ[name] = environment[name]


def _warm_pytest():
    """Lets pytest load itself and its plugins on an empty folder, with a configuration of its own."""
    import pytest

    folder = tempfile.mkdtemp(prefix="empty-")
    configuration = os.path.join(folder, "pytest.ini")
    with open(configuration, "w") as file:
        file.write("[pytest]\n")
    arguments = ["-q", "-p", "no:cacheprovider", "-c", configuration, "--rootdir", folder, folder]
    try:
        with open(os.devnull, "w") as null, contextlib.redirect_stdout(null), contextlib.redirect_stderr(null):
            pytest.main(arguments)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Server:
    def __init__(self, config, tree, runner, early):
        self._config = config
        self._tree = tree
        self._runner = runner
        self._early = early
        self._traces = None

    def load(self, modules):
        """Imports modules that are not the project's own. What cannot be imported yet is left to the children."""
        with warnings.catch_warnings(), _apart(self._tree):
            warnings.simplefilter("ignore")
            for name in modules:
                if name.partition(".")[0] in UNSAFE or name in sys.modules:
                    continue
                try:
                    importlib.import_module(name)
                except BaseException as error:  # A module may even leave by SystemExit; a child will say why.
                    if isinstance(error, KeyboardInterrupt):
                        raise
        self._settle()

    def _settle(self):
        """What is loaded now is what every child begins with."""
        for name, module in list(sys.modules.items()):
            if name.startswith("bugstack_probe") or name == "__main__":
                continue
            file = getattr(module, "__file__", None)
            if isinstance(file, str) and self._tree.relative(file) is not None:
                raise Unsuitable("%s belongs to the project and was loaded before it" % name)
            if name in ("gevent", "eventlet"):
                raise Unsuitable("%s must be loaded by the program itself" % name)
        if threading.active_count() > 1 or len(os.listdir("/proc/self/task")) > 1:
            raise Unsuitable("what the project imports starts threads")
        # Fills what it remembers of all modules, which every failing test asks for.
        inspect.getmodule(inspect.currentframe())
        self._loaded = {name.partition(".")[0] for name in sys.modules} - self._early
        # What is there now lives as long as the children: their collector need not look at it.
        gc.collect()
        if hasattr(gc, "freeze"):
            gc.freeze()
        self._traces = traces.Traces(self._config["scratch"])

    def serve(self, wire, request):
        """Runs one request; the answer's header and the child's records."""
        records, output = os.pipe(), os.pipe()
        started = time.monotonic()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            pid = os.fork()
        if pid == 0:
            child.live(self._config, request, self._tree, self._runner, self._loaded, (wire, records, output))
        os.close(records[1])
        os.close(output[1])
        code, ended, collected = _attend(pid, request["seconds"], records[0], output[0])
        took = time.monotonic() - started
        try:
            left = self._traces.remove() if offspring.end_all() else "processes"
        except OSError as error:
            left = str(error)
        header = {
            "nonce": request["nonce"],
            "exitCode": code,
            "ended": ended,
            "durationMs": took * 1000,
            "output": collected[1][-MOST_OUTPUT:].decode("utf-8", "replace"),
            "left": left,
        }
        return header, bytes(collected[0])


def _attend(pid, seconds, records, output):
    """Reads what the child writes until it ends or its time is over: exit code, how it ended, what it wrote."""
    collected = {records: bytearray(), output: bytearray()}
    open_ones = {records, output}
    for descriptor in open_ones:
        os.set_blocking(descriptor, False)
    begun = time.monotonic()
    used = offspring.processor_seconds()
    pause = 0.002
    ended = None
    while ended is None:
        ready = select.select(list(open_ones), [], [], pause)[0] if open_ones else time.sleep(pause) or []
        for descriptor in ready:
            if not _drain(descriptor, collected[descriptor]):
                open_ones.discard(descriptor)
        done, status = os.waitpid(pid, os.WNOHANG)
        waited = time.monotonic() - begun
        if done:
            code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
            ended = "signal" if code is None else "exit"
        elif len(collected[records]) > MOST_RECORDS:
            code, ended = None, "output"
        elif waited > seconds * PATIENCE or (
            waited > seconds and offspring.processor_seconds() - used > seconds
        ):
            code, ended = None, "time"
        elif not ready:
            pause = min(pause * 1.5, LONGEST_PAUSE)
        if len(collected[output]) > 2 * MOST_OUTPUT:
            del collected[output][:-MOST_OUTPUT]
    for descriptor in (records, output):
        if descriptor in open_ones:
            _drain(descriptor, collected[descriptor])
        os.close(descriptor)
    return code, ended, (collected[records], collected[output])


def _drain(descriptor, into):
    """Reads what is there; False at the end."""
    while True:
        try:
            part = os.read(descriptor, 1 << 16)
        except BlockingIOError:
            return True
        if not part:
            return False
        into += part
        if len(into) > MOST_RECORDS + (1 << 16):
            return True
