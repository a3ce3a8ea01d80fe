"""What of a project's options of pytest holds in our runs: nothing that measures, shortens or reorders them."""

import copy
import importlib.util
import os


#: Options of a project's own command that still hold when particular tests are asked for, with a value behind them.
KEPT_WITH_VALUE = ("-c", "-p", "-o", "-W", "--ds", "--dc", "--rootdir", "--import-mode", "--confcutdir", "--override-ini")


def options_only(words):
    """The options of a command line without what selects tests."""
    kept = []
    words = list(words)
    while words:
        word = words.pop(0)
        if word in ("-k", "-m", "--deselect", "--ignore", "--ignore-glob"):
            del words[:1]
        elif word in KEPT_WITH_VALUE:
            kept.append(word)
            kept.extend(words[:1])
            del words[:1]
        elif word.startswith("-") and not word.startswith(("-k", "-m=", "--deselect=", "--ignore")):
            kept.append(word)
    return kept


#: Options that may stand in a project's configuration and that would measure, distribute, shorten or reorder a run,
#: or write reports into the tree: name and whether a value may follow as a word of its own.
NEUTRALISED = (
    ("--cov", True),
    ("--cov-report", True),
    ("--cov-config", True),
    ("--cov-context", True),
    ("--cov-fail-under", True),
    ("--cov-append", False),
    ("--cov-branch", False),
    ("--cov-reset", False),
    ("--cov-precision", True),
    ("--no-cov", False),
    ("--no-cov-on-fail", False),
    ("-n", True),
    ("--numprocesses", True),
    ("--maxprocesses", True),
    ("--dist", True),
    ("--tx", True),
    ("-d", False),
    ("-f", False),
    ("--looponfail", False),
    ("-x", False),
    ("--exitfirst", False),
    ("--maxfail", True),
    ("--pdb", False),
    ("--trace", False),
    ("--lf", False),
    ("--last-failed", False),
    ("--ff", False),
    ("--failed-first", False),
    ("--nf", False),
    ("--new-first", False),
    ("--sw", False),
    ("--stepwise", False),
    ("--sw-skip", False),
    ("--stepwise-skip", False),
    ("--cache-clear", False),
    ("--strict", False),
    ("--strict-config", False),
    ("--strict-markers", False),
    ("--junitxml", True),
    ("--junit-xml", True),
    ("--html", True),
    ("--self-contained-html", False),
    ("--report-log", True),
    ("--alluredir", True),
    ("--randomly-seed", True),
    ("--randomly-dont-reorganize", False),
    ("--randomly-dont-reset-seed", False),
    ("--random-order", False),
    ("--random-order-bucket", True),
    ("--random-order-seed", True),
)


def without_neutralised(words):
    """The words of a command line without the options above and their values."""
    table = dict(NEUTRALISED)
    kept = []
    skip_value = False
    for word in words:
        if skip_value:
            skip_value = False
            if not word.startswith("-"):
                continue
        name = word.split("=", 1)[0]
        if name.startswith("-n") and name[2:] and (name[2:].isdigit() or name[2:] in ("auto", "logical")):
            continue
        if name in table:
            skip_value = table[name] and "=" not in word
            continue
        kept.append(word)
    return kept


def filter_configured():
    """Filters the options where pytest reads them, so that every way of configuring is covered."""
    from _pytest.config import Config

    original = Config.getini

    def getini(self, name):
        value = original(self, name)
        if name == "addopts" and isinstance(value, list):
            return _without_absent_plugins(without_neutralised(value))
        # What is required beside pytest decides nothing about a test that runs without it.
        if name == "required_plugins":
            return type(value)()
        return value

    Config.getini = getini
    _forgive_unknown_options()


def _without_absent_plugins(words):
    """Without `-p NAME` where there is no such plugin: its tests run without it, or say themselves what they lack."""
    kept = []
    words = list(words)
    while words:
        word = words.pop(0)
        name = words[0] if word == "-p" and words else word[2:] if word.startswith("-p") else None
        if word == "-p" and words:
            words.pop(0)
            word = "-p" + name
        if name and not name.startswith("no:") and not _is_plugin(name):
            continue
        kept.append(word)
    return kept


def _is_plugin(name):
    try:
        from importlib import metadata
    except ImportError:
        return True
    for wanted in (name, "_pytest." + name):
        try:
            if importlib.util.find_spec(wanted) is not None:
                return True
        except (ImportError, ValueError):
            pass
    found = metadata.entry_points()
    points = found.select(group="pytest11") if hasattr(found, "select") else found.get("pytest11", ())
    return any(point.name == name for point in points)


def _forgive_unknown_options():
    """Leaves out options of plugins that are not installed: pytest itself would end before the first test."""
    from _pytest.config.argparsing import Parser

    original = Parser.parse

    def parse(self, args, namespace=None):
        given = [os.fspath(word) for word in args]
        unknown = self.parse_known_and_unknown_args(given, namespace=copy.copy(namespace))[1]
        return original(self, without_unknown(given, unknown), namespace)

    Parser.parse = parse


def without_unknown(words, unknown):
    """The words without unknown options and what follows them as their value: no option, and nothing that exists."""
    kept = []
    is_value = False
    for word in words:
        is_value = is_value and not word.startswith("-") and not os.path.exists(word.split("::")[0])
        if is_value:
            is_value = False
            continue
        is_value = word in unknown and "=" not in word
        if word not in unknown:
            kept.append(word)
    return kept
