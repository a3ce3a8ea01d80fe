"""Ends a child with everything that it started, however it was hidden."""

import ctypes
import os
import signal
import time

PR_SET_DUMPABLE = 4
PR_SET_CHILD_SUBREAPER = 36
LONGEST_END = 5.0


def _prctl(option, value):
    if ctypes.CDLL(None, use_errno=True).prctl(option, value, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")


def adopt_orphans():
    """Processes whose parents end become ours, so that none is lost."""
    _prctl(PR_SET_CHILD_SUBREAPER, 1)


def close_to_others():
    """Nobody reads or writes the memory of this process, its descriptors or its environment."""
    _prctl(PR_SET_DUMPABLE, 0)


def open_to_others():
    _prctl(PR_SET_DUMPABLE, 1)


def descendants():
    """Ids of all processes below this one."""
    children = {}
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        parent = _parent(name)
        if parent is not None:
            children.setdefault(parent, []).append(int(name))
    found = []
    pending = [os.getpid()]
    while pending:
        for child in children.get(pending.pop(), ()):
            found.append(child)
            pending.append(child)
    return found


def _parent(name):
    try:
        with open("/proc/%s/stat" % name, "rb") as file:
            return int(file.read().rpartition(b")")[2].split()[1])
    except (OSError, ValueError, IndexError):
        return None


def processor_seconds():
    """Processor time that the processes below this one have used so far."""
    ticks = 0
    for pid in descendants():
        try:
            with open("/proc/%d/stat" % pid, "rb") as file:
                fields = file.read().rpartition(b")")[2].split()
        except OSError:
            continue
        ticks += sum(int(field) for field in fields[11:15])
    return ticks / os.sysconf("SC_CLK_TCK")


def end_all():
    """Ends all processes below this one; False when some go on being born."""
    deadline = time.monotonic() + LONGEST_END
    while True:
        while True:
            try:
                done, _ = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return True
            if not done:
                break
        if time.monotonic() > deadline:
            return False
        for pid in descendants():
            try:
                os.kill(pid, signal.SIGKILL)
            except OSError:
                pass
        time.sleep(0.0005)
