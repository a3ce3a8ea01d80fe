"""Runs a project's own test command with the pytest plugin in every pytest that it starts."""

import json
import os
import subprocess
import sys
import tempfile
import threading


def run(config, channel, tree, watch):
    folder = tempfile.mkdtemp(prefix="bugstack-")
    pipe = os.path.join(folder, "records")
    os.mkfifo(pipe)
    # Open for both directions: readers and writers may come and go without an end of file in between.
    descriptor = os.open(pipe, os.O_RDWR)
    totals = {"selected": 0, "finished": 0, "collectionErrors": 0, "failed": 0, "ends": 0}
    forwarder = threading.Thread(target=_forward, args=(descriptor, channel, totals), daemon=True)
    forwarder.start()
    environment = dict(os.environ)
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    environment["PYTHONPATH"] = os.pathsep.join([here] + [p for p in [environment.get("PYTHONPATH")] if p])
    options = ["-p", "bugstack_probe.autoload", environment.get("PYTEST_ADDOPTS", "")]
    environment["PYTEST_ADDOPTS"] = " ".join(option for option in options if option)
    environment["BUGSTACK_PROBE"] = json.dumps(
        {
            "pipe": pipe,
            "tree": config["tree"],
            "observe": config["observe"],
            "coverage": config["coverage"],
        }
    )
    process = subprocess.Popen(["/bin/sh", "-c", config["command"]], env=environment, stdin=subprocess.DEVNULL)
    code = process.wait()
    os.write(descriptor, b"\n")
    os.write(descriptor, b"close\n")
    forwarder.join(10)
    if totals["ends"] == 0:
        print("The test command started no pytest that could be listened to.", file=sys.stderr)
        return code if code > 0 else 1
    # A command that fails although every test passed failed in something that we did not see.
    conclusive = code == 0 or totals["failed"] > 0 or totals["collectionErrors"] > 0
    channel.send(
        "end",
        exitCode=(1 if code else 0) if conclusive else 3,
        selected=totals["selected"],
        finished=totals["finished"],
        collectionErrors=totals["collectionErrors"],
    )
    return (1 if code else 0) if conclusive else 3


def _forward(descriptor, channel, totals):
    with os.fdopen(os.dup(descriptor), "rb") as stream:
        for line in stream:
            if line == b"close\n":
                return
            try:
                record = json.loads(line.decode("ascii"))
            except ValueError:
                continue
            kind = record.pop("kind", None)
            if kind == "end":
                totals["ends"] += 1
                for name in ("selected", "finished", "collectionErrors"):
                    totals[name] += record[name]
                # An inner runner that could not do its work must not look like one that did.
                if record["exitCode"] not in (0, 1, 2, 5):
                    totals["selected"] += 1
            elif kind:
                if kind == "test" and record["outcome"] in ("failed", "error"):
                    totals["failed"] += 1
                channel.send(kind, **record)
