"""Runs unittest suites, Django's included, with the records of the pytest plugin."""

import doctest
import importlib
import os
import re
import sys
import time
import traceback
import unittest

from . import collector, exceptions, overtime, selectors

LONGEST_OUTPUT = 8000


class Result(unittest.TestResult):
    """Turns unittest's callbacks into records."""

    def __init__(self, channel, tree, watch, seconds=None):
        super().__init__()
        self._channel = channel
        self._tree = tree
        self._watch = watch
        self._limit = overtime.Limit(seconds)
        self._state = None
        self.finished = 0
        self.fixture_errors = 0
        self.fixture_skips = 0

    def startTest(self, test):
        super().startTest(test)
        identifier, path, name = self._identify(test)
        self._state = {
            "id": identifier,
            "path": path,
            "name": name,
            "outcome": "passed",
            "failure": None,
            "started": time.perf_counter(),
        }
        self._channel.send("started", id=identifier, path=path, name=name)
        self._watch.begin()
        self._limit.begin()

    def stopTest(self, test):
        self._limit.end()
        super().stopTest(test)
        state, self._state = self._state, None
        if state is None:
            return
        observed, coverage = self._watch.end()
        self.finished += 1
        self._channel.send(
            "test",
            id=state["id"],
            path=state["path"],
            name=state["name"],
            outcome=state["outcome"],
            durationMs=(time.perf_counter() - state["started"]) * 1000,
            failure=state["failure"],
            observed=observed,
            coverage=coverage,
        )

    def addError(self, test, err):
        super().addError(test, err)
        self._fail(test, err, "error" if self._is_fixture(test) else "failed")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._fail(test, err, "failed")

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self._fail(test, err, "failed")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        if self._state is None:
            # setUpClass or setUpModule: none of their tests is run.
            self.fixture_skips += 1
        elif self._state["outcome"] == "passed":
            self._state["outcome"] = "skipped"

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        if self._state is not None:
            self._state["outcome"] = "skipped"

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        if self._state is not None:
            self._state["outcome"] = "failed"
            self._state["failure"] = {"exceptions": [], "output": "It was expected to fail and passed."}

    def _is_fixture(self, test):
        return self._state is None

    def _fail(self, test, err, outcome):
        self._limit.end()
        failure = {
            "exceptions": exceptions.chain(err[1], self._tree, err[2]),
            "output": "".join(traceback.format_exception(*err))[-LONGEST_OUTPUT:],
        }
        if self._state is None:
            # setUpClass, setUpModule: no test is running that it could be written down to.
            self.fixture_errors += 1
            self._channel.send("collection_error", where=str(test)[:500], **failure)
            return
        self._state["outcome"] = outcome
        if self._state["failure"] is None:
            self._state["failure"] = failure

    def _identify(self, test):
        if isinstance(test, doctest.DocTestCase):
            # All are of one class and one method; the examples have their names from what they stand at.
            path = self._tree.relative(os.path.abspath(test._dt_test.filename or "")) or "doctest"
            return path + "::" + test.id(), path, test.id()
        kind = type(test)
        module = sys.modules.get(kind.__module__)
        file = getattr(module, "__file__", None) or ""
        path = self._tree.relative(file) or kind.__module__
        method = getattr(test, "_testMethodName", None) or str(test)
        return "::".join([path, kind.__qualname__.replace(".", "::"), method]), path, method


def run(config, channel, tree, watch):
    root = os.getcwd()
    result = Result(channel, tree, watch, config.get("testSeconds"))
    errors = []

    def collection_error(where, error):
        errors.append(where)
        channel.send(
            "collection_error",
            where=where[:500],
            exceptions=exceptions.chain(error, tree),
            output="".join(traceback.format_exception(type(error), error, error.__traceback__))[-LONGEST_OUTPUT:],
        )

    django = None
    try:
        django = _django(root)
    except Exception as error:
        collection_error("django.setup()", error)
    suite = unittest.TestSuite()
    for file, names in _wanted(config, tree, root, collection_error):
        try:
            suite.addTests(_load(file, names, root))
        except (Exception, SystemExit) as error:
            collection_error(tree.relative(file) or file, error)
    selected = suite.countTestCases()
    channel.send("selected", count=selected)
    collector.resume()
    watch.start()
    try:
        if django is None:
            suite.run(result)
        else:
            _run_in_django(django, suite, result)
    finally:
        watch.stop()
    code = 0 if result.wasSuccessful() and not errors else 1
    # Tests of a class or module whose fixture failed are not run; its error stands for them.
    channel.send(
        "end",
        exitCode=code,
        selected=result.finished if result.fixture_errors or result.fixture_skips else selected,
        finished=result.finished,
        collectionErrors=len(errors) + result.fixture_errors,
    )
    return code


def _wanted(config, tree, root, collection_error):
    """Files with the names wanted in each; empty names mean the whole file."""
    if not config["selectors"]:
        folders = config["testPaths"] or [config["root"]]
        wanted = {}
        for folder in folders:
            path = os.path.join(config["tree"], folder)
            for file in _test_files(path) + (_beside(path) if os.path.isfile(path) else []):
                wanted[file] = []
        yield from wanted.items()
        return
    for selector in config["selectors"]:
        found = selectors.resolve(selector, config["tree"], root)
        if found is None:
            collection_error(selector, LookupError("no such test file: " + selector))
        elif os.path.isdir(found[0]):
            for file in _test_files(found[0]):
                yield file, []
        else:
            yield found


def _test_files(path):
    if os.path.isfile(path):
        return [path]
    found = []
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in ("venv", "node_modules", "__pycache__")
        )
        for name in sorted(names):
            if name.endswith(".py") and (name.startswith("test") or name.endswith("_test.py")):
                found.append(os.path.join(folder, name))
    return found


def _beside(path):
    """Test files in the folder of one that was named: the tests of the folder, one that was added since among them."""
    folder = os.path.dirname(path)
    return [file for file in _test_files(folder) if os.path.dirname(file) == folder]


def _load(file, names, root):
    """Imports a test file under the name that its packages give it, and loads its tests."""
    folder = os.path.dirname(file)
    parts = [os.path.splitext(os.path.basename(file))[0]]
    while os.path.isfile(os.path.join(folder, "__init__.py")) and folder != root:
        parts.insert(0, os.path.basename(folder))
        folder = os.path.dirname(folder)
    if folder not in sys.path:
        sys.path.insert(0, folder)
    module = importlib.import_module(".".join(parts))
    loader = unittest.TestLoader()
    if not names:
        suite = loader.loadTestsFromModule(module)
    elif len(names) == 1 and names[0].startswith(module.__name__):
        cases = [case for case in doctest.DocTestSuite(module) if case.id() == names[0]]
        if not cases:
            raise LookupError("no such example: " + names[0])
        suite = unittest.TestSuite(cases)
    else:
        suite = loader.loadTestsFromName(".".join(names), module)
    # unittest would turn these into tests of its own that fail.
    if loader.errors:
        raise ImportError(loader.errors[0])
    return suite


def _django(root):
    """Sets Django up where a manage.py names its settings; the module of its test runner, or None."""
    if "DJANGO_SETTINGS_MODULE" not in os.environ:
        settings = _managed_settings(root)
        if settings is None:
            return None
        os.environ["DJANGO_SETTINGS_MODULE"] = settings
    try:
        import django
    except ImportError:
        return None
    django.setup()
    return django


def _managed_settings(root):
    """The settings that a manage.py names, in the project's folder or where its modules are imported from."""
    for folder in [root] + [path for path in sys.path if path.startswith(root + os.sep)]:
        manage = os.path.join(folder, "manage.py")
        if not os.path.isfile(manage):
            continue
        with open(manage, encoding="utf-8", errors="replace") as file:
            found = re.search(r"DJANGO_SETTINGS_MODULE['\"]\s*,\s*['\"]([\w.]+)['\"]", file.read())
        if found:
            return _settings_for_tests(folder, found.group(1))
    return None


def _settings_for_tests(folder, settings):
    """Settings that stand beside the named ones for tests alone; else the named ones."""
    package, _, name = settings.rpartition(".")
    place = os.path.join(folder, *package.split(".")) if package else folder
    # A module of tests beside settings that are one file is no settings.
    if not package or not re.search(r"settings|config|conf", package.rsplit(".", 1)[-1]) or name == "settings":
        return settings
    for wanted in ("test", "tests", "testing", "ci"):
        if os.path.isfile(os.path.join(place, wanted + ".py")):
            return package + "." + wanted
    return settings


def _run_in_django(django, suite, result):
    from django.conf import settings
    from django.test.utils import get_runner

    runner = get_runner(settings)(verbosity=0, interactive=False)
    runner.setup_test_environment()
    databases = runner.setup_databases()
    try:
        suite.run(result)
    finally:
        runner.teardown_databases(databases)
        runner.teardown_test_environment()
