"""What functions, classes and modules of the project hold in lists and mappings of their own, put back after each play.

Changes that are screened share a process. A default that is a list, or an entry of a class or module, outlives the play that
filled it: the next change would be judged by what the one before it, or the code as it is, has left there.
"""

import sys

#: More than this is a table or a cache, which takes longer to put back than a play takes.
MOST_ENTRIES = 2000
KINDS = (list, dict, set)


class Held:
    def __init__(self, tree, functions):
        self._saved = []
        self._known = {id(sys.modules)}
        self._left = MOST_ENTRIES
        for function in functions:
            for value in (function.__defaults__ or ()) + tuple((function.__kwdefaults__ or {}).values()):
                self._save(value)
        for module in list(sys.modules.values()):
            if tree.relative(getattr(module, "__file__", None) or "") is None:
                continue
            for value in _own(module):
                self._save(value)
                if isinstance(value, type) and value.__module__ == module.__name__:
                    for inner in _own(value):
                        self._save(inner)

    def _save(self, value):
        if type(value) not in KINDS or id(value) in self._known or len(value) > self._left:
            return
        self._known.add(id(value))
        self._left -= len(value) + 1
        self._saved.append((value, type(value)(value)))
        for inner in value.values() if type(value) is dict else value:
            self._save(inner)

    def restore(self):
        for value, before in self._saved:
            if type(value) is list:
                value[:] = before
            else:
                value.clear()
                value.update(before)


def _own(holder):
    return [value for name, value in list(vars(holder).items()) if not name.startswith("__")]
