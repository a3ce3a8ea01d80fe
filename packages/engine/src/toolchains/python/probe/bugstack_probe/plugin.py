"""The pytest plugin: one record per test, per collection error, and one at the end."""

import os
import time

import pytest

from . import collector, exceptions, options, overtime, selectors

LONGEST_OUTPUT = 8000


class Probe:
    def __init__(self, channel, tree, watch, seconds=None):
        self._channel = channel
        self._tree = tree
        self._watch = watch
        self._limit = overtime.Limit(seconds)
        self._running = None
        self._selected = 0
        self._finished = 0
        self._collection_errors = 0

    # What would make a run partial or hand it to other processes is switched off, whoever asked for it.
    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config):
        option = config.option
        for name, value in (
            ("dist", "no"),
            ("numprocesses", 0),
            ("tx", []),
            ("looponfail", False),
            ("maxfail", 0),
            ("stepwise", False),
            ("stepwise_skip", False),
            ("lf", False),
            ("usepdb", False),
            ("trace", False),
        ):
            if hasattr(option, name):
                setattr(option, name, value)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_load_initial_conftests(self):
        outcome = yield
        failure = outcome.excinfo
        if failure:
            error = failure[1]
            # pytest wraps what a conftest raised; older versions keep the original in an attribute only.
            cause = getattr(error, "excinfo", None)
            if error.__cause__ is None and cause:
                error = cause[1]
            self._report_collection_error(str(getattr(error, "path", "conftest.py")), error, str(error))

    @pytest.hookimpl(hookwrapper=True)
    def pytest_make_collect_report(self, collector):
        outcome = yield
        if outcome.excinfo:
            return
        report = outcome.get_result()
        call = getattr(report, "call", None)
        if report.outcome == "failed":
            report._bugstack_error = getattr(getattr(call, "excinfo", None), "value", None)

    def pytest_collectreport(self, report):
        if report.outcome == "failed":
            error = getattr(report, "_bugstack_error", None)
            self._report_collection_error(report.nodeid, error, _text(report.longrepr))
            report._bugstack_error = None

    def _report_collection_error(self, where, error, text):
        self._collection_errors += 1
        self._channel.send(
            "collection_error",
            where=where[:500],
            exceptions=exceptions.chain(error, self._tree) if error is not None else [],
            output=text[-LONGEST_OUTPUT:],
        )

    @pytest.hookimpl(trylast=True)
    def pytest_collection_finish(self, session):
        collector.resume()
        self._selected = len(session.items)
        self._channel.send("selected", count=self._selected)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item, nextitem):
        identifier, path = self._identify(item)
        self._running = {
            "nodeid": item.nodeid,
            "outcome": None,
            "failure": None,
            "started": time.perf_counter(),
        }
        self._channel.send("started", id=identifier, path=path, name=item.name)
        self._watch.begin()
        yield
        observed, coverage = self._watch.end()
        state, self._running = self._running, None
        self._finished += 1
        self._channel.send(
            "test",
            id=identifier,
            path=path,
            name=item.name,
            outcome=state["outcome"] or "error",
            durationMs=(time.perf_counter() - state["started"]) * 1000,
            failure=state["failure"],
            observed=observed,
            coverage=coverage,
        )

    # Outermost, but not around the reports that pytest makes in between.
    @pytest.hookimpl(hookwrapper=True, tryfirst=True)
    def pytest_runtest_setup(self, item):
        yield from self._limited()

    @pytest.hookimpl(hookwrapper=True, tryfirst=True)
    def pytest_runtest_call(self, item):
        yield from self._limited()

    @pytest.hookimpl(hookwrapper=True, tryfirst=True)
    def pytest_runtest_teardown(self, item):
        yield from self._limited()

    def _limited(self):
        self._limit.begin()
        yield
        self._limit.end()

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_makereport(self, item, call):
        outcome = yield
        if outcome.excinfo:
            return
        report = outcome.get_result()
        if report.outcome == "failed" and call.excinfo is not None:
            report._bugstack_chain = exceptions.chain(call.excinfo.value, self._tree)

    def pytest_runtest_logreport(self, report):
        state = self._running
        if state is None or report.nodeid != state["nodeid"]:
            return
        if report.outcome == "failed":
            outcome = "failed" if report.when == "call" else "error"
            if state["failure"] is None:
                state["failure"] = {
                    "exceptions": getattr(report, "_bugstack_chain", None) or [],
                    "output": _text(report.longrepr)[-LONGEST_OUTPUT:],
                }
            if state["outcome"] != "failed":
                state["outcome"] = outcome
        elif report.outcome == "rerun":
            state["outcome"] = state["failure"] = None
        elif report.outcome == "skipped" and state["outcome"] in (None, "passed"):
            state["outcome"] = "skipped"
        elif report.outcome == "passed" and report.when == "call" and state["outcome"] is None:
            state["outcome"] = "passed"

    def finish(self, exit_code):
        self._channel.send(
            "end",
            exitCode=int(exit_code),
            selected=self._selected,
            finished=self._finished,
            collectionErrors=self._collection_errors,
        )

    def _identify(self, item):
        """The id relative to the tree, whatever folder pytest takes for its root."""
        file = str(getattr(item, "path", None) or getattr(item, "fspath", ""))
        path = self._tree.relative(file)
        if path is None:
            return item.nodeid, item.nodeid.split("::")[0]
        rest = item.nodeid.split("::")[1:]
        return "::".join([path] + rest), path


def _text(value):
    try:
        return str(value)
    except Exception:
        return ""


def run(config, channel, tree, watch):
    """Runs pytest in this process; returns its exit code."""
    probe = Probe(channel, tree, watch, config.get("testSeconds"))
    arguments = _arguments(config)
    options.filter_configured()
    watch.start()
    try:
        code = pytest.main(arguments, plugins=[probe])
    finally:
        watch.stop()
        collector.resume()
    probe.finish(code)
    return int(code)


def _arguments(config):
    scratch = os.path.join(os.environ.get("TMPDIR", "/tmp"), "bugstack-pytest-cache")
    arguments = ["-o", "cache_dir=" + scratch, "--continue-on-collection-errors", "-p", "no:randomly"]
    # pytest's own styles parse every file on a trace; through a web framework that takes longer than the tests.
    arguments.append("--tb=native")
    own = options.without_neutralised(config["arguments"])
    wanted = [_absolute(selector, config["tree"]) for selector in config["selectors"]]
    return arguments + (options.options_only(own) if wanted else own) + wanted


def _absolute(selector, tree):
    """pytest takes an absolute path whatever folder it regards as its root."""
    found = selectors.resolve(selector, tree, os.getcwd())
    if found is None:
        return os.path.join(tree, selector)
    return "::".join([found[0]] + found[1])
