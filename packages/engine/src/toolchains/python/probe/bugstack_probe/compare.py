"""What a function answers to the calls that the tests make of it, and to neighbours of these calls.

Two changes of a function that pass the same tests are told apart, or found to be alike, by these answers.
"""

import inspect
import itertools
import pickle
import re
import signal
import sys

from . import variation

MOST_CALLS = 24
MOST_INPUTS = 120
LONGEST_PICKLE = 40000
LONGEST_TEXT = 400
DEEPEST = 6
MOST_PARTS = 60
MOST_YIELDED = 200
SECONDS_EACH = 0.15


class Overtime(BaseException):
    """A call that does not end."""


def answer(command, sources, run_one, arm):
    if command["what"] == "record":
        return _record(command, sources, run_one, arm)
    return _replay(command, sources)


def _record(command, sources, run_one, arm):
    """Runs tests and keeps how the function was called by them, with neighbours of these calls."""
    subject = command["subject"]
    functions = sources.functions_at(subject["path"], subject["name"], subject["line"])
    if not functions:
        return {"ended": "unsuited", "why": "the function is not there"}
    codes = {function.__code__ for function in functions}
    calls, known = [], set()
    # Of each call the place of the test that makes it.
    tests = []
    current = [0]
    depth = [0]

    def profile(frame, event, _argument):
        code = frame.f_code
        if code not in codes:
            return
        if event == "return":
            depth[0] -= 1
        elif event == "call":
            depth[0] += 1
            # What it calls of itself follows from the outer call.
            if depth[0] > 1 or len(calls) >= MOST_CALLS:
                return
            sys.setprofile(None)
            try:
                packed = pickle.dumps(_arguments(frame), 4)
                if len(packed) <= LONGEST_PICKLE and packed not in known:
                    known.add(packed)
                    calls.append(packed)
                    tests.append(current[0])
            except Exception:
                pass
            finally:
                sys.setprofile(profile)

    for index in command["tests"]:
        depth[0] = 0
        current[0] = index
        arm(command["limits"][index])
        sys.setprofile(profile)
        try:
            run_one(index)
        finally:
            sys.setprofile(None)
    arm(0)
    own = [pickle.loads(packed) for packed in calls]
    is_method = bool(subject["owner"])
    variation.spoken.update(subject["spoken"])
    inputs = [(one, place) for place, one in enumerate(own)]
    inputs += variation.neighbours(own, MOST_INPUTS - len(own), is_method)
    packed, origins = [], []
    for one, place in inputs:
        try:
            packed.append(pickle.dumps(one, 4))
            origins.append(tests[place])
        except Exception:
            pass
    with open(command["file"], "wb") as file:
        pickle.dump(packed, file)
    return {"ended": "passed", "calls": len(own), "inputs": len(packed), "origins": origins}


def _arguments(frame):
    """Arguments of a call that has just begun: positional, keyword, by name."""
    code = frame.f_code
    count = code.co_argcount
    names = code.co_varnames
    local = frame.f_locals
    positional = [local[name] for name in names[:count]]
    last = count + code.co_kwonlyargcount
    keywords = {name: local[name] for name in names[count:last]}
    if code.co_flags & inspect.CO_VARARGS:
        positional.extend(local[names[last]])
        last += 1
    if code.co_flags & inspect.CO_VARKEYWORDS:
        keywords.update(local[names[last]])
    return positional, keywords


def _replay(command, sources):
    """One text for each input: what came back or was raised, and what became of the arguments."""
    subject = command["subject"]
    functions = sources.functions_at(subject["path"], subject["name"], subject["line"])
    if command.get("change"):
        obstacle = sources.apply(command["change"])
        if obstacle is not None:
            return {"ended": "unsuited", "why": obstacle}
    if not functions:
        return {"ended": "unsuited", "why": "the function is not there"}
    with open(command["file"], "rb") as file:
        packed = pickle.load(file)

    def overtime(_number, _frame):
        raise Overtime()

    signal.signal(signal.SIGPROF, overtime)
    answers = []
    for one in packed:
        answers.append(_answer_to(functions[0], one))
    return {"ended": "passed", "answers": answers}


def _answer_to(function, packed):
    try:
        positional, keywords = pickle.loads(packed)
    except BaseException:
        return "?"
    # Again and again, for a loop that catches everything.
    signal.setitimer(signal.ITIMER_PROF, SECONDS_EACH, SECONDS_EACH)
    try:
        value = function(*positional, **keywords)
        if inspect.isgenerator(value):
            value = list(itertools.islice(value, MOST_YIELDED))
        elif inspect.iscoroutine(value):
            value = _awaited(value)
        text = "=" + describe(value) + " " + describe([positional, keywords])
    except Overtime:
        text = "~"
    except BaseException as error:
        text = "!" + type(error).__name__
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return text


def _awaited(coroutine):
    import asyncio

    return asyncio.run(asyncio.wait_for(coroutine, SECONDS_EACH))


def describe(value, depth=0):
    """Text that is the same for values that are alike, whatever objects they are."""
    text = _describe(value, depth)
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 20] + "#%x" % (hash_of(text))


def hash_of(text):
    """The same in every process, unlike the hash of a string."""
    result = 5381
    for char in text:
        result = (result * 33 ^ ord(char)) & 0xFFFFFFFF
    return result


def _describe(value, depth):
    if isinstance(value, (type(None), bool, int, float, complex, str, bytes)):
        return repr(value)
    if depth > DEEPEST:
        return "…"
    if isinstance(value, (list, tuple, set, frozenset)):
        parts = [_describe(one, depth + 1) for one in itertools.islice(value, MOST_PARTS)]
        if isinstance(value, (set, frozenset)):
            parts.sort()
        return "%s[%s]%d" % (type(value).__name__, ",".join(parts), len(value))
    if isinstance(value, dict):
        pairs = itertools.islice(value.items(), MOST_PARTS)
        parts = ["%s:%s" % (_describe(key, depth + 1), _describe(one, depth + 1)) for key, one in pairs]
        return "%s{%s}%d" % (type(value).__name__, ",".join(parts), len(value))
    own = getattr(value, "__dict__", None)
    if isinstance(own, dict) and type(value).__repr__ is object.__repr__:
        return type(value).__name__ + _describe(own, depth + 1)
    return re.sub(r"0x[0-9a-fA-F]+", "0x", repr(value))
