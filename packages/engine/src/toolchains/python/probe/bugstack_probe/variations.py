"""The same tests on many variations of the tree: what the project depends on is imported once, then a child is forked
for each variation, which loads the project's own modules from the changed files."""

import base64
import contextlib
import gc
import importlib
import os
import shutil
import signal
import sys
import tempfile
import time
import warnings

from . import watch as watching

#: A child that takes this much longer than the first one hangs.
PATIENCE = 8
SHORTEST_LIMIT = 5.0


def run(config, channel, tree, watcher):
    runner = _runner(config["runner"])
    if config["runner"] == "pytest":
        _warm_pytest()
    _warm(config["modules"], tree)
    _freeze()
    limit = config["seconds"]
    known = set(sys.modules)
    for index, files in enumerate(config["variations"]):
        undo = _lay_out(config["tree"], files)
        channel.send("variation", index=index)
        started = time.monotonic()
        try:
            code, ended, loaded = _run_child(runner, config, channel, tree, limit, known if index == 0 else None)
        finally:
            undo()
        took = time.monotonic() - started
        channel.send("variation_end", index=index, exitCode=code, ended=ended, durationMs=took * 1000)
        if index == 0:
            limit = min(limit, max(SHORTEST_LIMIT, took * PATIENCE))
            # What the first child loaded late, the others need not load again.
            _warm(loaded, tree)
            _freeze()
    return 0


def _freeze():
    """What is there now lives as long as the children: their collector need not look at it."""
    gc.collect()
    if hasattr(gc, "freeze"):
        gc.freeze()


def _runner(name):
    if name == "unittest":
        from . import unit

        return unit.run
    from . import plugin

    return plugin.run


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
    except BaseException as error:  # A plugin that needs the project is left to the children.
        if isinstance(error, KeyboardInterrupt):
            raise
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _warm(modules, tree):
    """Imports what is not the project's own. What cannot be imported yet is left to the children."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in modules:
            try:
                importlib.import_module(name)
            except BaseException as error:  # A module may even leave by SystemExit; a child will say why.
                if isinstance(error, KeyboardInterrupt):
                    raise
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if file and not name.startswith("bugstack_probe") and tree.relative(file) is not None:
            del sys.modules[name]


def _lay_out(root, files):
    """Writes the files of a variation; returns what puts the tree back."""
    before = {}
    for path, content in files.items():
        full = os.path.join(root, path)
        before[full] = _read(full)
        _write(full, None if content is None else base64.b64decode(content))

    def undo():
        for full, content in before.items():
            _write(full, content)

    return undo


def _read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _write(path, content):
    if content is None:
        if os.path.exists(path):
            os.unlink(path)
        return
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)


def _run_child(runner, config, channel, tree, limit, known):
    """Exit code, how it ended, and the modules from outside the tree that it loaded beyond `known`."""
    scratch = tempfile.mkdtemp(prefix="variation-")
    report = os.path.join(scratch, "loaded") if known is not None else None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        child = os.fork()
    if child == 0:
        code = 70
        try:
            os.setsid()
            os.environ["TMPDIR"] = scratch
            tempfile.tempdir = None
            importlib.invalidate_caches()
            channel.adopt()
            code = runner(config, channel, tree, watching.Watch(tree, False, []))
            if report is not None:
                _tell_loaded(report, known, tree)
        except SystemExit as error:
            code = error.code if isinstance(error.code, int) else 1
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    try:
        code, ended = _wait(child, limit)
        return code, ended, _loaded(report)
    finally:
        _kill(child)
        shutil.rmtree(scratch, ignore_errors=True)


def _tell_loaded(report, known, tree):
    names = []
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if name not in known and isinstance(file, str) and tree.relative(file) is None:
            names.append(name)
    with open(report, "w") as file:
        file.write("\n".join(names))


def _loaded(report):
    content = _read(report) if report is not None else None
    names = content.decode("utf-8", "replace").split("\n") if content else []
    return [name for name in names if name and all(part.isidentifier() for part in name.split("."))][:2000]


def _wait(child, limit):
    deadline = time.monotonic() + limit
    pause = 0.002
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            if os.WIFEXITED(status):
                return os.WEXITSTATUS(status), "exit"
            return None, "signal"
        if time.monotonic() > deadline:
            _kill(child)
            os.waitpid(child, 0)
            return None, "time"
        time.sleep(pause)
        pause = min(pause * 1.5, 0.02)


def _kill(group):
    """Ends whatever the tests left running."""
    try:
        os.killpg(group, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass
