"""Describes an exception with everything that it hangs on: causes, contexts, members of a group."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Tuple

from .frames import frames_of, is_own_frame
from .values import Budget

_MOST_EXCEPTIONS = 30
_LONGEST_VALUE = 8_192


class Link(NamedTuple):
    """One exception of a chain; ``source`` tells how the parent refers to it, as in ``__cause__``."""

    exception: BaseException
    parent: Optional[int]
    source: Optional[str]


def chain_of(exception: BaseException) -> List[Link]:
    """The exception itself first, then what it hangs on, depth first. Loops are cut."""
    links: List[Link] = []
    seen = set()
    waiting: List[Link] = [Link(exception, None, None)]
    while waiting and len(links) < _MOST_EXCEPTIONS:
        link = waiting.pop()
        if id(link.exception) in seen:
            continue
        seen.add(id(link.exception))
        links.append(link)
        index = len(links) - 1
        below = [Link(child, index, source) for source, child in _children(link.exception)]
        waiting.extend(reversed(below))
    return links


def origin_of(exception: BaseException) -> Optional[BaseException]:
    """What was being handled when the exception was raised, also where ``from None`` hides it from tracebacks."""
    return exception.__cause__ or exception.__context__


def _children(exception: BaseException) -> Iterator[Tuple[str, BaseException]]:
    if exception.__cause__ is not None:
        yield "__cause__", exception.__cause__
    elif exception.__context__ is not None:
        yield "__context__", exception.__context__
    members = getattr(exception, "exceptions", None)
    if isinstance(members, (tuple, list)) and _is_group(exception):
        for index, member in enumerate(members):
            if isinstance(member, BaseException):
                yield "exceptions[%d]" % index, member


def _is_group(exception: BaseException) -> bool:
    return any(kind.__name__ == "BaseExceptionGroup" for kind in type(exception).__mro__)


def describe(
    exception: BaseException, mechanism: str, handled: bool, with_locals: bool = True
) -> List[Dict[str, Any]]:
    """The chain in Sentry's form and order: oldest first, the exception itself last."""
    values = []
    budget = Budget() if with_locals else Budget(0)
    for index, link in enumerate(chain_of(exception)):
        details: Dict[str, Any] = {
            "type": "chained" if index else mechanism,
            "handled": handled if index == 0 else None,
            "exception_id": index,
        }
        if link.parent is not None:
            details["parent_id"] = link.parent
            details["source"] = link.source
        if _is_group(link.exception):
            details["is_exception_group"] = True
        values.append(_describe_one(link.exception, details, budget))
    return values[::-1]


def _describe_one(exception: BaseException, mechanism: Dict[str, Any], budget: Budget) -> Dict[str, Any]:
    kind = type(exception)
    module = getattr(kind, "__module__", None)
    return {
        "type": kind.__name__,
        "module": module if isinstance(module, str) and module != "builtins" else None,
        "value": message_of(exception),
        "mechanism": mechanism,
        "stacktrace": {"frames": frames_of(exception.__traceback__, budget)},
    }


def message_of(exception: BaseException) -> str:
    """The text that a traceback shows, with its notes."""
    try:
        text = str(exception)
    except Exception:
        text = "<exception str() failed>"
    if not text and hasattr(exception, "detail") and hasattr(exception, "status_code"):
        # HTTP exceptions of older frameworks have no text of their own.
        text = "%s: %s" % (getattr(exception, "status_code", ""), getattr(exception, "detail", ""))
    notes = getattr(exception, "__notes__", None)
    if isinstance(notes, (list, tuple)):
        text = "\n".join([text] + [note for note in notes if isinstance(note, str)])
    return text[:_LONGEST_VALUE]


def place_of(exception: BaseException) -> Tuple[Any, ...]:
    """Classes and raising lines of the chain: the same for the same failure, and cheap to find."""
    return tuple(
        (type(link.exception).__module__, type(link.exception).__qualname__) + _raised_at(link.exception)
        for link in chain_of(exception)
    )


def _raised_at(exception: BaseException) -> Tuple[Any, ...]:
    """The line that raised, and the application's own line that led there."""
    raised: Tuple[str, int] = ("", 0)
    own: Tuple[str, int] = ("", 0)
    traceback = exception.__traceback__
    while traceback is not None:
        raised = (traceback.tb_frame.f_code.co_filename, traceback.tb_lineno)
        if is_own_frame(traceback.tb_frame):
            own = raised
        traceback = traceback.tb_next
    return (raised, own)
