"""Puts the code of a changed function in the place of the loaded one, in all function objects that have it."""

import __future__
import gc
import importlib.machinery
import os
import sys
import types

from . import settings

FUTURE = 0
for _name in __future__.all_feature_names:
    FUTURE |= getattr(__future__, _name).compiler_flag


class Sources:
    def __init__(self, tree):
        self._tree = tree
        self._functions = {}
        self._files = {}
        self._exchanged = []

    def look(self):
        """Notes the functions of the project that are there after the tests were collected."""
        for found in gc.get_objects():
            if type(found) is not types.FunctionType:
                continue
            code = found.__code__
            path = self._tree.relative(code.co_filename)
            if path is not None:
                self._functions.setdefault((path, code.co_name, code.co_firstlineno), []).append(found)
                self._files[path] = code

    def functions(self):
        return [function for group in self._functions.values() for function in group]

    def functions_at(self, path, name, line):
        return self._functions.get((path, name, line), [])

    def apply(self, change, once=True):
        """Changes a function in this process; why that is not possible, or None. `once`: for good, in a process that
        then ends. Raises SyntaxError."""
        path, name, line = change["path"], change["name"], change["line"]
        if change.get("setting"):
            # What is made of it when it is first used would outlive the change: it is tried in a process of its own.
            return self._set_anew(change) if once else "it is a setting"
        known = self._files.get(path)
        if known is None:
            if any(self._tree.relative(getattr(m, "__file__", None) or "") == path for m in list(sys.modules.values())):
                return "nothing of the file can be exchanged"
            if not once:
                return "the file is loaded by the tests themselves"
            self._serve_source(change)
            return None
        functions = self.functions_at(path, name, line)
        if not functions:
            return "the function is not there to be exchanged"
        fresh = _compiled(change, known)
        if fresh is None:
            return "the changed function was not found"
        before, after = list(_nested(functions[0].__code__)), list(_nested(fresh))
        for function in functions:
            problem = self._exchange(function, fresh)
            if problem is not None:
                return problem
        return None if self._exchange_nested(path, before, after) else "functions inside of it live on"

    def _set_anew(self, change):
        """Runs the statement that gives a name its value once more, changed; why not, or None."""
        loaded = [m for m in list(sys.modules.values()) if self._path_of(m) is not None]
        own = [m for m in loaded if self._path_of(m) == change["path"]]
        if not own:
            self._serve_source(change)
            return None
        if len(own) > 1:
            return "the file is loaded more than once"
        code = compile(_placed(change), own[0].__file__, "exec", 0, True)
        return settings.set_anew(change, code, own[0], loaded, self.functions())

    def _path_of(self, module):
        return self._tree.relative(getattr(module, "__file__", None) or "")

    def _exchange_nested(self, path, before, after):
        """Functions inside the changed one that exist already, made when a module was loaded."""
        living = [code for code in before if self.functions_at(path, code.co_name, code.co_firstlineno)]
        if not living:
            return True
        if [code.co_name for code in before] != [code.co_name for code in after]:
            return False
        for old, new in zip(before, after):
            for function in self.functions_at(path, old.co_name, old.co_firstlineno):
                if self._exchange(function, new) is not None:
                    return False
        return True

    def _exchange(self, function, code):
        """Why not, or None."""
        if function.__code__.co_freevars != code.co_freevars:
            return "it needs other variables from around it"
        self._exchanged.append((function, function.__code__))
        function.__code__ = code
        return None

    def restore(self):
        """Takes back what was applied, as far as functions were exchanged."""
        while self._exchanged:
            function, code = self._exchanged.pop()
            function.__code__ = code

    def _serve_source(self, change):
        """The file is loaded later, by a test: then it is loaded changed."""
        original = importlib.machinery.SourceFileLoader.get_data
        tree = self._tree

        def get_data(self, path):
            if path.endswith(".py") and tree.relative(path) == change["path"]:
                data = original(self, path)
                return data[: change["start"]] + change["text"].encode("utf-8") + data[change["end"] :]
            if path.endswith(".pyc"):
                raise OSError("not from a cache")
            return original(self, path)

        importlib.machinery.SourceFileLoader.get_data = get_data


def _compiled(change, known):
    """The code of the changed function, compiled at its place but without the rest of its file."""
    head = "class %s:\n" % change["owner"] if change["owner"] else "if True:\n"
    line = change["line"]
    text = change["text"]
    if change["indent"]:
        if line < 2:
            return None
        # The text begins behind the indentation of its first line.
        source = "\n" * (line - 2) + head + change["indent"] + text
    else:
        source = "\n" * (line - 1) + text
    flags = known.co_flags & FUTURE
    module = compile(source + "\n", known.co_filename, "exec", flags, True)
    for code in _nested(module):
        if code.co_name == change["name"] and code.co_firstlineno == line:
            return code
    return None


def _placed(change):
    """The statement of a setting as a program of its own; of an indented one the first line begins behind its indentation."""
    if not change["indent"]:
        return change["text"] + "\n"
    return "if True:\n" + change["indent"] + change["text"] + "\n"


def _nested(code):
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield constant
            yield from _nested(constant)
