"""Entry: reads what to do from the standard input, runs it, answers on the standard output.

    python launch.py < request.json
"""

import json
import os
import sys

# Python puts the folder of this file first; the project must not see our modules, nor we its.
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:] = [path for path in sys.path if os.path.abspath(path) != HERE]
sys.path.insert(0, HERE)

from bugstack_probe import channel as channels  # noqa: E402
from bugstack_probe import collector, exceptions, watch  # noqa: E402


def main():
    collector.rest()
    request = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    channel = channels.Channel(channels.take_standard_output(), request["nonce"])
    tree = exceptions.Tree(request["tree"])
    channel.send("interpreter", version="%d.%d.%d" % sys.version_info[:3])
    watcher = watch.Watch(tree, request["observe"], request["coverage"])
    run = _runner(request["mode"])
    sys.path.remove(HERE)
    sys.path.insert(0, os.getcwd())
    sys.argv = [request["mode"]]
    return run(request, channel, tree, watcher)


def _runner(mode):
    if mode == "pytest":
        from bugstack_probe import plugin

        return plugin.run
    if mode == "unittest":
        from bugstack_probe import unit

        return unit.run
    if mode == "command":
        from bugstack_probe import command

        return command.run
    if mode == "syntax":
        from bugstack_probe import syntax

        return syntax.run
    if mode == "types":
        from bugstack_probe import type_check

        return type_check.run
    raise SystemExit("unknown mode: " + mode)


if __name__ == "__main__":
    sys.exit(main())
