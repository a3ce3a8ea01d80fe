"""Collects with pytest and hands its tests to the stage."""

import pytest

# Public only since pytest 7.
from _pytest.reports import TestReport

from . import exceptions, options, plugin


class Collector(plugin.Probe):
    """Collects as the plugin does; instead of running once, the tests are played on the stage."""

    def __init__(self, channel, tree, stage, wanted):
        super().__init__(channel, tree, None)
        self._stage = stage
        self._wanted = wanted
        self._failure = None

    def _report_collection_error(self, where, error, text):
        self._collection_errors += 1

    def pytest_collection_finish(self, session):
        pass

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session):
        if self._collection_errors:
            self._stage.refuse("the tests cannot be collected without errors")
            return True
        by_id = {}
        for item in session.items:
            by_id.setdefault(self._identify(item)[0], item)
        chosen = [one for one in self._wanted if one in by_id]
        items = [by_id[one] for one in chosen]

        def run_one(index):
            self._failure = None
            item = items[index]
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            return self._failure

        self._stage.play(chosen, run_one)
        return True

    def pytest_runtest_protocol(self, item, nextitem):
        return None

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item, call):
        """A report without the pages that people read: making them takes longer than most tests."""
        error = call.excinfo.value if call.excinfo is not None else None
        if error is None or isinstance(error, pytest.skip.Exception):
            return None
        text = "%s: %s" % (type(error).__name__, exceptions.message_of(error)[:800])
        return TestReport(item.nodeid, item.location, {}, "failed", text, call.when)

    def pytest_runtest_logreport(self, report):
        if report.failed and self._failure is None:
            self._failure = plugin._text(report.longrepr)[:1000] or "failed"
        elif report.skipped and report.when != "teardown" and self._failure is None and not hasattr(report, "wasxfail"):
            self._failure = "skipped"


def run(config, tree, stage):
    collector = Collector(None, tree, stage, config["tests"])
    arguments = plugin._arguments(dict(config, selectors=config["selectors"]))
    options.filter_configured()
    # What is printed goes nowhere; files for it would be shared by all children.
    pytest.main(arguments + ["-s", "-q", "--no-header"], plugins=[collector])
    return 0
