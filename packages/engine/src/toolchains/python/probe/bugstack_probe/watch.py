"""Sees exceptions that pass through the project's functions, caught or not, and which lines are executed.

What a framework raises between two of them is seen where it is logged. On Python 3.12 and later by `sys.monitoring`, else by a trace function that looks only into the project's files.
"""

import dis
import logging
import sys
import threading

from . import exceptions

MOST_OBSERVED = 100
#: Part of the language's own protocols, not failures.
PROTOCOL = (StopIteration, StopAsyncIteration, GeneratorExit)


class Watch:
    """What happened since the last `begin`. One test at a time; its threads count as part of it."""

    def __init__(self, tree, observe, coverage):
        self._tree = tree
        self._observe = observe
        self._targets = frozenset(coverage)
        self._wanted = {}
        self._observed = []
        self._known = set()
        self._lines = {}
        self._active = False
        self._engine = None
        self._records = None

    def start(self):
        if not self._observe and not self._targets:
            return
        if self._observe:
            self._records = _Records(self)
            self._records.start()
        monitoring = getattr(sys, "monitoring", None)
        self._engine = _Monitoring(self, monitoring) if monitoring else _Tracing(self)
        self._engine.start()

    def stop(self):
        if self._engine is not None:
            self._engine.stop()
        if self._records is not None:
            self._records.stop()

    def begin(self):
        self._observed, self._known, self._lines = [], set(), {}
        self._active = True
        if self._engine is not None:
            self._engine.restart()

    def end(self):
        """The records of exceptions, and the executed lines by path, or None when they were not asked for."""
        self._active = False
        if self._engine is not None:
            self._engine.pause()
        coverage = None
        if self._targets:
            for filename, lines in self._engine.seen() if self._engine is not None else ():
                self._lines.setdefault(self._tree.relative(filename), set()).update(lines)
            coverage = {path: sorted(lines) for path, lines in self._lines.items()}
        return self._observed, coverage

    def wants(self, filename):
        """0: not the project's. 1: exceptions only. 2: lines too."""
        try:
            return self._wanted[filename]
        except KeyError:
            path = self._tree.relative(filename)
            level = 0 if path is None else 2 if path in self._targets else 1
            self._wanted[filename] = level
            return level

    def saw_line(self, filename, line):
        if self._active:
            self._lines.setdefault(self._tree.relative(filename), set()).add(line)

    def saw_exception(self, error, traceback):
        if not self._active or not self._observe or len(self._observed) >= MOST_OBSERVED:
            return
        if isinstance(error, PROTOCOL) or traceback is None:
            return
        deeper = traceback.tb_next
        while deeper is not None:
            # It was seen already, where it entered the project's code.
            if self.wants(deeper.tb_frame.f_code.co_filename):
                return
            deeper = deeper.tb_next
        self._keep(error, traceback)

    def saw_logged(self, error):
        """What was raised and caught outside of the project: no function of the project saw it pass."""
        traceback = error.__traceback__
        if not self._active or len(self._observed) >= MOST_OBSERVED or traceback is None:
            return
        inner = traceback
        while inner is not None:
            if self.wants(inner.tb_frame.f_code.co_filename):
                return
            inner = inner.tb_next
        self._keep(error, traceback)

    def _keep(self, error, traceback):
        key = (type(error), traceback.tb_frame.f_code, traceback.tb_lineno, exceptions.message_of(error))
        if key in self._known:
            return
        self._known.add(key)
        records = exceptions.chain(error, self._tree, traceback)
        own = records.pop()
        own["frames"] = []
        for record in records:
            record["frames"] = []
        own["causes"] = records
        self._observed.append(own)


class _Records:
    """Looks at what is logged, whatever handlers and levels the project sets."""

    def __init__(self, watch):
        self._watch = watch
        self._before = None

    def start(self):
        self._before = logging.getLogRecordFactory()
        logging.setLogRecordFactory(self._make)

    def stop(self):
        if logging.getLogRecordFactory() == self._make:
            logging.setLogRecordFactory(self._before)

    def _make(self, *given, **named):
        record = self._before(*given, **named)
        error = record.exc_info[1] if isinstance(record.exc_info, tuple) and len(record.exc_info) == 3 else None
        if isinstance(error, Exception):
            self._watch.saw_logged(error)
        return record


class _Monitoring:
    def __init__(self, watch, monitoring):
        self._watch = watch
        self._monitoring = monitoring
        self._tool = None

    def start(self):
        monitoring = self._monitoring
        for tool in (4, 3, monitoring.DEBUGGER_ID, monitoring.PROFILER_ID):
            if monitoring.get_tool(tool) is None:
                monitoring.use_tool_id(tool, "bugstack")
                self._tool = tool
                break
        else:
            return
        events = monitoring.events
        wanted = 0
        if self._watch._observe:
            monitoring.register_callback(self._tool, events.RAISE, self._on_raise)
            wanted |= events.RAISE
        if self._watch._targets:
            monitoring.register_callback(self._tool, events.PY_START, self._on_start)
            monitoring.register_callback(self._tool, events.PY_RESUME, self._on_start)
            monitoring.register_callback(self._tool, events.LINE, self._on_line)
            wanted |= events.PY_START | events.PY_RESUME
        monitoring.set_events(self._tool, wanted)

    def stop(self):
        if self._tool is not None:
            self._monitoring.set_events(self._tool, 0)
            self._monitoring.free_tool_id(self._tool)
            self._tool = None

    def restart(self):
        # Locations switch themselves off once seen: each test starts with all of them on.
        if self._tool is not None and self._watch._targets:
            self._monitoring.restart_events()

    def pause(self):
        pass

    def seen(self):
        """All lines were told as they were seen."""
        return ()

    def _on_raise(self, code, _offset, error):
        if self._watch.wants(code.co_filename):
            self._watch.saw_exception(error, error.__traceback__)

    def _on_start(self, code, _offset):
        monitoring = self._monitoring
        if self._watch.wants(code.co_filename) == 2:
            monitoring.set_local_events(self._tool, code, monitoring.events.LINE)
        return monitoring.DISABLE

    def _on_line(self, code, line):
        self._watch.saw_line(code.co_filename, line)
        return self._monitoring.DISABLE


class _Tracing:
    """Looks at lines with as little work as can be: a function that has shown all of them in a test runs on without it."""

    def __init__(self, watch):
        self._watch = watch
        self._looks = {}

    def start(self):
        # Only tests are watched: a trace function doubles the time that imports and the runner itself take.
        pass

    def stop(self):
        self.pause()

    def restart(self):
        self._looks = {}
        threading.settrace(self._on_call)
        # A test, or a library under it, may have taken the place.
        if sys.gettrace() != self._on_call:
            sys.settrace(self._on_call)

    def pause(self):
        sys.settrace(None)
        threading.settrace(None)

    def seen(self):
        return [(code.co_filename, look.lines) for code, look in self._looks.items() if look is not None and look.lines]

    def _on_call(self, frame, event, _argument):
        code = frame.f_code
        try:
            look = self._looks[code]
        except KeyError:
            level = self._watch.wants(code.co_filename)
            look = self._looks[code] = _Look(code, level == 2, self._raised) if level else None
        if look is None:
            return None
        frame.f_trace_lines = look.is_open()
        return look.inside

    def _raised(self, error, traceback):
        if isinstance(error, BaseException):
            self._watch.saw_exception(error, traceback)


class _Look:
    """What one test executes of one function."""

    def __init__(self, code, wants_lines, raised):
        self.lines = lines = set()
        self._rest = _lines_of(code) if wants_lines else set()
        self._known = 0

        def inside(frame, event, argument):
            if event == "line":
                lines.add(frame.f_lineno)
            elif event == "exception":
                raised(argument[1], argument[2])
            return inside

        self.inside = inside

    def is_open(self):
        """Whether there may be lines that were not seen yet."""
        if len(self.lines) != self._known:
            self._known = len(self.lines)
            self._rest -= self.lines
        return bool(self._rest)


def _lines_of(code):
    found = getattr(code, "co_lines", None)
    if found is None:
        return {line for _, line in dis.findlinestarts(code)}
    lines = {line for _, _, line in found() if line}
    # A function's head is no line that it executes.
    return lines - {code.co_firstlineno} if len(lines) > 1 else lines
