"""A child of the warm process: becomes what a fresh interpreter would be, and runs the tests."""

import atexit
import hashlib
import importlib
import os
import resource
import sys
import tempfile
import threading

from . import channel as channels
from . import collector, offspring, watch


def load_runner(name):
    if name == "unittest":
        from . import unit

        return unit.run
    from . import plugin

    return plugin.run


def live(config, request, tree, runner, loaded, ways):
    """Runs the request in this process and ends it. Never returns."""
    code = 70
    try:
        wire, records, output = ways
        wire.close()
        os.close(records[0])
        os.close(output[0])
        channel = channels.Channel(_become_fresh(config, request, records[1], output[1]), request["nonce"])
        stale = _stale_files(request["files"])
        if stale:
            channel.send("cold", reason="the tree does not show %s as it was written" % stale)
        else:
            code = _run(request, tree, runner, channel, loaded)
    except SystemExit as error:
        code = error.code if isinstance(error.code, int) else 0 if error.code is None else 1
    except BaseException:
        sys.excepthook(*sys.exc_info())
        code = 1
    finally:
        _leave(code)


def _become_fresh(config, request, records, output):
    """Descriptors, folder, environment and limits as a test process has them; gives the descriptor for records."""
    os.setsid()
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.close(output)
    offspring.open_to_others()
    limit = request["memoryBytes"]
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    limit = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
    with open("/proc/self/oom_score_adj", "w") as file:
        # Where memory runs out, it is this one that has to go, not the warm process.
        file.write("1000")
    os.environ.update(request["variables"])
    tempfile.tempdir = None
    os.chdir(os.path.join(config["tree"], config["root"]) if config["root"] else config["tree"])
    # As for a fresh interpreter: the folder, what PYTHONPATH names, then the rest.
    named = [path for path in config["importPaths"] if path not in sys.path]
    if config["importPaths"]:
        os.environ["PYTHONPATH"] = os.pathsep.join(config["importPaths"])
    sys.path[:0] = [os.getcwd()] + named
    importlib.invalidate_caches()
    return records


def _stale_files(files):
    """The first of the written files that does not lie there as it was written, or None."""
    for path, digest in files:
        try:
            with open(path, "rb") as file:
                if hashlib.sha256(file.read()).hexdigest() != digest:
                    return path
        except OSError:
            return path
    return None


def _run(request, tree, runner, channel, loaded):
    channel.send("interpreter", version="%d.%d.%d" % sys.version_info[:3])
    sys.argv = [request["mode"]]
    collector.rest()
    before = set(sys.modules)
    code = runner(request, channel, tree, watch.Watch(tree, request["observe"], request["coverage"]))
    shadowed = _shadowed(tree, loaded)
    if shadowed:
        channel.send("cold", reason="the project has a module %s of its own" % shadowed)
    if request["learn"]:
        channel.send("learned", modules=_foreign(tree, before))
    return code


def _shadowed(tree, loaded):
    """A module that was loaded beforehand although the project would have loaded one of its own under this name."""
    for folder in sys.path:
        if not isinstance(folder, str) or tree.relative(os.path.join(folder, "x")) is None:
            continue
        try:
            entries = os.listdir(folder or ".")
        except OSError:
            continue
        for entry in entries:
            name = entry.partition(".")[0]
            if name not in loaded:
                continue
            full = os.path.join(folder, entry)
            is_module = entry.endswith((".py", ".so", ".pyd")) or os.path.exists(os.path.join(full, "__init__.py"))
            file = getattr(sys.modules.get(name), "__file__", None)
            if is_module and (not isinstance(file, str) or tree.relative(file) is None):
                return name
    return None


def _foreign(tree, before):
    """Modules that the tests loaded from outside the project."""
    names = []
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if name in before or not isinstance(file, str) or not isinstance(name, str):
            continue
        if tree.relative(file) is None and ("/site-packages/" in file or "/dist-packages/" in file):
            names.append(name)
    return names


def _leave(code):
    """As an interpreter leaves: threads are waited for, exit functions are called, output is written."""
    try:
        threading._shutdown()
        atexit._run_exitfuncs()
    except BaseException:
        pass
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:
            pass
    os._exit(code if isinstance(code, int) and 0 <= code <= 255 else 1)
