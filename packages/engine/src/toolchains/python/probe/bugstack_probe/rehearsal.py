"""A stage on which collected tests are played again and again, each time in a forked child with one function changed.

Quick, and only to choose by: what a child says of itself is never the last word.
"""

import builtins
import gc
import json
import os
import re
import resource
import select
import shutil
import signal
import sys
import tempfile
import threading
import time
import warnings

from . import compare, held, swap

#: A child that waits may take this much longer than the processor time that it has.
PATIENCE = 4
SLACK = 2.0
LONGEST_ANSWER = 512 * 1024
#: What `while` loops of a change that is screened ask before each turn, and how many turns they have: where most changes do
#: not end, each costs only these. With more time they have more.
LOOP_GUARD = "__bugstack_turn__"
FEW_TURNS = 50_000
MOST_TURNS = 1_000_000
LEAST_PATIENT_SECONDS = 0.5
#: Memory that a child may take beyond what it is forked with: what grows without end must not take the others along.
CHILD_BYTES = 768 * 1024 * 1024
ADDRESS = re.compile("0x[0-9a-fA-F]+")


def take_standard_input():
    """Keeps the standard input for commands; what the tests read is empty."""
    descriptor = os.dup(0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    return descriptor


class Commands:
    """Lines of JSON as they arrive."""

    def __init__(self, descriptor):
        self.descriptor = descriptor
        self._rest = b""
        self._lines = []
        self.ended = False

    def read(self):
        part = os.read(self.descriptor, 1 << 16)
        if not part:
            self.ended = True
            return
        lines = (self._rest + part).split(b"\n")
        self._rest = lines.pop()
        self._lines.extend(lines)

    def next(self):
        return json.loads(self._lines.pop(0).decode("utf-8")) if self._lines else None

    def wait(self):
        while not self._lines and not self.ended:
            self.read()
        return self.next()


class Stage:
    def __init__(self, config, channel, tree, commands):
        self._config = config
        self._channel = channel
        self._commands = commands
        self._tree = tree
        self._sources = swap.Sources(tree)
        self._running = {}
        self._scratch = tempfile.mkdtemp(prefix="rehearsal-")

    def refuse(self, reason):
        self._channel.send("obstacle", reason=reason[:2000])

    def play(self, tests, run_one):
        """Answers commands until there are no more. `run_one(index)` runs a test in a child: None when it passed, else
        what its failure says."""
        if threading.active_count() > 1 or len(os.listdir("/proc/self/task")) > 1:
            return self.refuse("what the tests load starts threads")
        self._tests = tests
        self._run_one = run_one
        self._sources.look()
        self._held = held.Held(self._tree, self._sources.functions())
        # What is there now lives as long as the children: their collector need not look at it.
        gc.collect()
        gc.freeze()
        self._channel.send("ready", tests=tests)
        while True:
            while len(self._running) < self._config["width"]:
                command = self._commands.next()
                if command is None:
                    break
                self._start(command)
            if self._commands.ended and not self._running:
                return
            self._attend()

    def _start(self, command):
        answer = os.pipe()
        scratch = tempfile.mkdtemp(dir=self._scratch)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            pid = os.fork()
        if pid == 0:
            os.close(answer[0])
            self._live(command, answer[1], scratch)
        os.close(answer[1])
        deadline = time.monotonic() + command["seconds"] * PATIENCE + SLACK
        self._running[answer[0]] = {
            "pid": pid,
            "command": command,
            "deadline": deadline,
            "scratch": scratch,
            "text": b"",
        }

    def _attend(self):
        now = time.monotonic()
        deadlines = [child["deadline"] for child in self._running.values()]
        pause = max(0.0, min(deadlines) - now) if deadlines else None
        watched = list(self._running)
        if not self._commands.ended:
            watched.append(self._commands.descriptor)
        for descriptor in select.select(watched, [], [], pause)[0]:
            if descriptor == self._commands.descriptor:
                self._commands.read()
                continue
            child = self._running[descriptor]
            part = os.read(descriptor, 1 << 16)
            child["text"] += part
            if not part or len(child["text"]) > LONGEST_ANSWER:
                self._end(descriptor)
        now = time.monotonic()
        for descriptor, child in list(self._running.items()):
            if child["deadline"] < now:
                self._end(descriptor)

    def _end(self, descriptor):
        child = self._running.pop(descriptor)
        os.close(descriptor)
        _kill(child["pid"])
        status = os.waitpid(child["pid"], 0)[1]
        shutil.rmtree(child["scratch"], ignore_errors=True)
        lines = child["text"].decode("utf-8", "replace").split("\n")
        overtime = os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGPROF, signal.SIGKILL)
        lost = {"ended": "time" if overtime else "died", "passed": max(0, len(lines) - 2)}
        command = child["command"]
        if command["do"] == "screen":
            # One line for each change; those that the process did not live to see are not there.
            results = [one for one in map(_parsed, lines) if one is not None and "at" in one]
            answer = {
                "results": [one for one in results if one["at"] >= 0],
                "spoilt": any(one["at"] < 0 for one in results),
                "lost": lost["ended"],
            }
        else:
            # A mark is written as each test begins, so that one knows how far a child came.
            answer = _parsed(lines[-1]) or lost
        self._channel.send("answer", id=command["id"], answer=answer)

    def _live(self, command, descriptor, scratch):
        """Never returns."""
        try:
            os.setsid()
            nowhere = os.open(os.devnull, os.O_RDWR)
            for stream in (1, 2):
                os.dup2(nowhere, stream)
            os.environ["TMPDIR"] = scratch
            tempfile.tempdir = None
            _limit_memory(CHILD_BYTES)
            # The processor time is over even for what holds the interpreter's lock.
            signal.signal(signal.SIGPROF, signal.SIG_DFL)
            if command["do"] == "compare":
                answer = compare.answer(command, self._sources, self._run_one, self._arm)
            elif command["do"] == "screen":
                answer = self._screen(command, descriptor)
            else:
                answer = self._try(command, descriptor)
            os.write(descriptor, b"\n" + json.dumps(answer).encode("ascii"))
        except BaseException as error:
            try:
                problem = "%s: %s" % (type(error).__name__, error)
                os.write(descriptor, b"\n" + json.dumps({"ended": "died", "passed": 0, "why": problem[:500]}).encode("ascii"))
            except BaseException:
                pass
        finally:
            os._exit(0)

    def _screen(self, command, descriptor):
        """One test on many changes, one after the other in this process; first and last on the code as it is: where that
        ends otherwise then, what a change left behind (in an argument that the tests share, say) has spoilt the others."""
        clock = Clock()
        test, limit = command["test"], command["limit"]
        compared = len(command["changes"]) > 1
        before = self._screen_one(None, test, limit, clock) if compared else None
        for at, change in enumerate(command["changes"]):
            result = self._screen_one(change, test, limit, clock)
            result["at"] = at
            os.write(descriptor, json.dumps(result).encode("ascii") + b"\n")
        if compared and not _alike(before, self._screen_one(None, test, limit, clock)):
            os.write(descriptor, b'{"at": -1, "ended": "unsuited"}\n')
        return {"ended": "passed"}

    def _screen_one(self, change, test, limit, clock):
        undo = None
        try:
            if change is not None:
                if change.get("guarded"):
                    change = dict(change, text=change["guarded"])
                obstacle = self._sources.apply(change, once=False)
                if obstacle is not None:
                    return {"ended": "unsuited", "why": obstacle}
                undo = self._sources.restore
            clock.start(limit)
            failure = self._run_one(test)
        except SyntaxError as error:
            return {"ended": "syntax", "why": str(error)[:300]}
        except Overtime:
            return {"ended": "time"}
        finally:
            clock.stop()
            if undo:
                undo()
            self._held.restore()
        if clock.over:
            return {"ended": "time"}
        return {"ended": "passed"} if failure is None else {"ended": "failed", "why": failure[:300]}

    def _try(self, command, descriptor):
        try:
            obstacle = self._sources.apply(command["change"]) if command.get("change") else None
        except SyntaxError as error:
            return {"ended": "syntax", "passed": 0, "why": str(error)[:300]}
        if obstacle is not None:
            return {"ended": "unsuited", "passed": 0, "why": obstacle}
        passed = 0
        failed = []
        for index in command["tests"]:
            os.write(descriptor, b"\n")
            self._arm(command["limits"][index])
            failure = self._run_one(index)
            if failure is None:
                passed += 1
                continue
            failed.append(index)
            if command["stop"]:
                return {"ended": "failed", "passed": passed, "test": index, "why": failure[:1000]}
        self._arm(0)
        return {"ended": "failed" if failed else "passed", "passed": passed, "failed": failed}

    def _arm(self, seconds):
        signal.setitimer(signal.ITIMER_PROF, seconds)


class Overtime(BaseException):
    """A test that does not end."""


class Clock:
    """Raises in a test that goes on for too long, again and again if it must be."""

    INTERVAL = 0.1

    def __init__(self):
        self.over = False
        self._running = False
        self._turns = 0
        signal.signal(signal.SIGPROF, self._ring)
        setattr(builtins, LOOP_GUARD, self._turn)

    def start(self, seconds):
        self.over = False
        self._turns = MOST_TURNS if seconds > LEAST_PATIENT_SECONDS else FEW_TURNS
        self._running = True
        signal.setitimer(signal.ITIMER_PROF, seconds, self.INTERVAL)

    def stop(self):
        self._running = False
        signal.setitimer(signal.ITIMER_PROF, 0)

    def _ring(self, _number, _frame):
        if self._running:
            self.over = True
            raise Overtime()

    def _turn(self):
        """Asked by a loop before each turn."""
        self._turns -= 1
        if self._turns < 0:
            self.over = True
            raise Overtime()
        return True


def _limit_memory(further):
    """Lets this process take so much more than it has; where that cannot be told, it has no limit of its own."""
    try:
        with open("/proc/self/statm", "rb") as file:
            pages = int(file.read().split()[5])
        limit = pages * resource.getpagesize() + further
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
    except (OSError, ValueError, IndexError):
        pass


def _parsed(line):
    try:
        answer = json.loads(line or "null")
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None


def _alike(first, second):
    """Whether a test ended in the same way twice, whatever addresses it tells."""
    said = [(one["ended"], ADDRESS.sub("0x", one.get("why", ""))) for one in (first, second)]
    return said[0] == said[1]


def _kill(group):
    for target in (os.killpg, os.kill):
        try:
            target(group, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
