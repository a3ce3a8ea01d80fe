"""Entry of the warm process: imports what a project depends on, then runs tests in a forked child per request.

    python serve.py < frames > frames

It never loads the project's own modules: the children do, from the files that lie in the tree when they start.
"""

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:] = [path for path in sys.path if os.path.abspath(path) != HERE]
sys.path.insert(0, HERE)

from bugstack_probe import warm  # noqa: E402

if __name__ == "__main__":
    sys.path.remove(HERE)
    sys.exit(warm.main())
