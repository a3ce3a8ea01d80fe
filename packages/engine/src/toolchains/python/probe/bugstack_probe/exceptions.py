"""Exceptions as records: the chain oldest first, each with its classes, message, place and stack."""

import itertools
import linecache
import os

MOST_EXCEPTIONS = 32
MOST_FRAMES = 64
MOST_MEMBERS = 8
LONGEST_MESSAGE = 4000
LONGEST_STATEMENT = 1000


class Tree:
    """The project's folder; says which files belong to it."""

    def __init__(self, directory):
        roots = {os.path.abspath(directory), os.path.realpath(directory)}
        self._prefixes = tuple(root.rstrip(os.sep) + os.sep for root in roots)
        self._known = {}

    def relative(self, filename):
        """Path relative to the tree with forward slashes, or None for a file outside of it or of a library inside it."""
        try:
            return self._known[filename]
        except KeyError:
            found = self._known[filename] = self._relative(filename)
            return found

    def _relative(self, filename):
        if not filename or filename.startswith("<"):
            return None
        if not os.path.isabs(filename):
            try:
                filename = os.path.join(os.getcwd(), filename)
            except OSError:
                return None
            # Compiled modules name the file that they were made of as it lay where they were built.
            if not os.path.isfile(filename):
                return None
        full = os.path.normpath(filename)
        for prefix in self._prefixes:
            if full.startswith(prefix):
                inner = full[len(prefix) :].replace(os.sep, "/")
                return None if "site-packages/" in inner or inner.startswith((".venv/", "venv/")) else inner
        return None


def chain(error, tree, traceback=None):
    """Records of the exception and of all that led to it, oldest first."""
    records = []
    _collect(error, None, False, tree, records, set(), traceback)
    records.reverse()
    return records


def _collect(error, relation, suppressed, tree, records, seen, traceback=None):
    """Appends youngest first."""
    while error is not None and id(error) not in seen and len(records) < MOST_EXCEPTIONS:
        seen.add(id(error))
        record = describe(error, tree, traceback)
        record["relation"] = relation
        record["suppressed"] = suppressed
        records.append(record)
        traceback = None
        for member in _members(error):
            _collect(member, "member", False, tree, records, seen)
        if error.__cause__ is not None:
            relation, suppressed, error = "cause", False, error.__cause__
        else:
            # `from None` hides the context from people, but it still is what happened.
            relation, suppressed, error = "context", bool(error.__suppress_context__), error.__context__


def _members(error):
    members = getattr(error, "exceptions", None)
    if not isinstance(members, (tuple, list)):
        return ()
    return [member for member in members[:MOST_MEMBERS] if isinstance(member, BaseException)]


def describe(error, tree, traceback=None):
    """One exception without its chain."""
    kind = type(error)
    frames = stack(traceback if traceback is not None else error.__traceback__, tree)
    own = [frame for frame in frames if frame["path"] is not None]
    place = own[-1] if own else (frames[-1] if frames else None)
    return {
        "type": _qualified(kind),
        "module": _module(kind),
        "bases": [_module(base) + "." + _qualified(base) for base in kind.__mro__[1:] if base is not object],
        "message": message_of(error),
        "path": place["path"] if place else None,
        "function": place["function"] if place else None,
        "line": place["line"] if place else None,
        "statement": place["statement"] if place else None,
        "frames": frames,
    }


def stack(traceback, tree):
    """Frames of a traceback, caller first. Of a very deep one the two ends are kept."""
    entries = []
    while traceback is not None and len(entries) < 10000:
        entries.append((traceback.tb_frame, traceback.tb_lineno, traceback.tb_lasti))
        traceback = traceback.tb_next
    if len(entries) > MOST_FRAMES:
        half = MOST_FRAMES // 2
        entries = entries[:half] + entries[-half:]
    frames = [_frame(*entry, tree) for entry in entries]
    # What comes before the first frame of the project is the test runner.
    first = next((index for index, frame in enumerate(frames) if frame["path"] is not None), 0)
    return frames[first:]


def _frame(frame, line, instruction, tree):
    code = frame.f_code
    module = frame.f_globals.get("__name__")
    text = linecache.getline(code.co_filename, line or 0, frame.f_globals).strip()
    column, end_column = _columns(code, instruction)
    return {
        "path": tree.relative(code.co_filename),
        "module": module if isinstance(module, str) else None,
        "function": _function(code),
        "line": line,
        "column": column,
        "endColumn": end_column,
        "statement": text[:LONGEST_STATEMENT] or None,
    }


def _columns(code, instruction):
    """Where the failing expression begins and ends on its line, in bytes, counted from 1. None before 3.11, and over several lines."""
    if instruction < 0 or not hasattr(code, "co_positions"):
        return None, None
    line, end_line, column, end_column = next(
        itertools.islice(code.co_positions(), instruction // 2, None), (None, None, None, None)
    )
    if line is None or line != end_line or column is None or end_column is None:
        return None, None
    return column + 1, end_column + 1


def _function(code):
    """The name under which tracebacks show a function. Jinja shows those of templates under other names than they have."""
    name = code.co_name
    if code.co_filename.endswith((".py", ".pyc", ">")):
        return name
    if name == "root":
        return "top-level template code"
    return f"block {name[6:]!r}" if name.startswith("block_") else name


def message_of(error):
    try:
        text = str(error)
    except Exception:
        text = "<the message could not be made>"
    return text.encode("utf-8", "backslashreplace").decode("utf-8")[:LONGEST_MESSAGE]


def _qualified(kind):
    return str(getattr(kind, "__qualname__", None) or kind.__name__)


def _module(kind):
    module = getattr(kind, "__module__", None)
    return module if isinstance(module, str) else "builtins"
