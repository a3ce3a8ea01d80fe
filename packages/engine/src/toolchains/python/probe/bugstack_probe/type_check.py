"""What mypy says of files, where it is installed."""

import importlib.util
import os
import re
import subprocess
import sys

MOST_FAULTS = 5000
#: `app/a.py:3: error: Incompatible types  [assignment]`, with a column where the project asks for one.
FAULT = re.compile(r"^(.+?):(\d+)(?::\d+)?: error: (.*)$")


def run(config, channel, tree, watch):
    version = _version()
    channel.send("type_check", checker=version)
    if version is None:
        return 0
    scratch = os.environ.get("TMPDIR", "/tmp")
    options = ["--no-pretty", "--no-error-summary", "--show-error-codes", "--no-color-output", "--hide-error-context"]
    cache = ["--cache-dir", os.path.join(scratch, "bugstack-mypy-cache")]
    paths = [os.path.join(config["tree"], path) for path in config["selectors"]]
    done = subprocess.run(
        [sys.executable, "-m", "mypy"] + options + cache + paths,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    faults = [FAULT.match(line) for line in done.stdout.decode("utf-8", "replace").splitlines()]
    found = [match for match in faults if match][:MOST_FAULTS]
    for match in found:
        place = tree.relative(os.path.join(os.getcwd(), match.group(1)))
        # What it says of files outside the tree is none of a change's doing.
        if place is not None:
            channel.send("syntax_fault", path=place, line=int(match.group(2)), message=match.group(3)[:2000])
    # 1: errors were found. Anything else, or 1 without any, means that it could not do its work.
    is_done = done.returncode == 0 or (done.returncode == 1 and bool(found))
    channel.send("end", exitCode=0 if is_done else 3, selected=0, finished=0, collectionErrors=0)
    return 0


def _version():
    if importlib.util.find_spec("mypy") is None:
        return None
    try:
        from importlib.metadata import version

        return "mypy " + version("mypy")
    except Exception:
        return "mypy"
