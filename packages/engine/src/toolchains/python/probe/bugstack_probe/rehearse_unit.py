"""Collects unittest's tests and hands them to the stage."""

import os
import traceback
import unittest

from . import unit


def run(config, tree, stage):
    root = os.getcwd()
    problems = []

    def collection_error(where, error):
        problems.append("%s: %s" % (where, error))

    django = None
    try:
        django = unit._django(root)
    except Exception as error:
        collection_error("django.setup()", error)
    naming = unit.Result(None, tree, None)
    found = {}
    for file, names in unit._wanted(config, tree, root, collection_error):
        try:
            for test in _flat(unit._load(file, names, root)):
                found.setdefault(naming._identify(test)[0], test)
        except (Exception, SystemExit) as error:
            collection_error(tree.relative(file) or file, error)
    if problems:
        stage.refuse(problems[0])
        return 0
    chosen = [one for one in config["tests"] if one in found]

    def run_one(index):
        result = _Result()
        # A suite of one, so that fixtures of its class and module run as well.
        suite = unittest.TestSuite([found[chosen[index]]])
        if django is None:
            suite.run(result)
        else:
            unit._run_in_django(django, suite, result)
        return result.failure

    stage.play(chosen, run_one)
    return 0


def _flat(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from _flat(test)
        else:
            yield test


class _Result(unittest.TestResult):
    """Keeps what the first failure says."""

    failure = None

    def _fail(self, err):
        if self.failure is None:
            self.failure = "".join(traceback.format_exception(*err))[-1000:]

    def addError(self, test, err):
        self._fail(err)

    def addFailure(self, test, err):
        self._fail(err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._fail(err)

    def addSkip(self, test, reason):
        self.failure = self.failure or "skipped"

    def addUnexpectedSuccess(self, test):
        self.failure = self.failure or "unexpected success"
