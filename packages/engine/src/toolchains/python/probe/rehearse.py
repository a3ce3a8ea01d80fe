"""Entry of the rehearsal: collects tests once, then runs them in a forked child for each small change of the code.

    python rehearse.py < commands > records

The first line says what to collect, each further one what to try. See `bugstack_probe/rehearsal.py`.
"""

import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:] = [path for path in sys.path if os.path.abspath(path) != HERE]
sys.path.insert(0, HERE)

from bugstack_probe import channel as channels  # noqa: E402
from bugstack_probe import exceptions, rehearsal  # noqa: E402


def main():
    commands = rehearsal.Commands(rehearsal.take_standard_input())
    config = commands.wait()
    if config is None:
        return 0
    channel = channels.Channel(channels.take_standard_output(), config["nonce"])
    tree = exceptions.Tree(config["tree"])
    if config["runner"] == "unittest":
        from bugstack_probe import rehearse_unit as runner
    else:
        from bugstack_probe import rehearse_pytest as runner
    sys.path.remove(HERE)
    sys.path.insert(0, os.getcwd())
    sys.argv = [config["runner"]]
    return runner.run(config, tree, rehearsal.Stage(config, channel, tree, commands))


if __name__ == "__main__":
    sys.exit(main())
