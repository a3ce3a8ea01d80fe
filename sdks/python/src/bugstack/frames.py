"""Describes the frames of a traceback: where, which source text, and which local variables."""

from __future__ import annotations

import linecache
import os
import sys
import sysconfig
from functools import lru_cache
from itertools import islice
from types import CodeType, FrameType, TracebackType
from typing import Any, Dict, List, Optional, Tuple

from .values import Budget, ValueCapture

_MOST_FRAMES = 100
_CONTEXT_LINES = 5
_LONGEST_LINE = 512
_OWN_FOLDER = os.path.dirname(os.path.abspath(__file__)) + os.sep


def _library_folders() -> Tuple[str, ...]:
    paths = sysconfig.get_paths()
    names = ("stdlib", "platstdlib", "purelib", "platlib")
    return tuple(sorted({os.path.join(paths[name], "") for name in names if paths.get(name)}))


_LIBRARIES = _library_folders()


@lru_cache(maxsize=4_096)
def is_in_app(path: str) -> bool:
    """Whether a source file is the application's own rather than the interpreter's, a package's or ours."""
    if path.startswith("<") or path.startswith(_OWN_FOLDER) or path.startswith(_LIBRARIES):
        return False
    parts = path.replace("\\", "/").split("/")
    return "site-packages" not in parts and "dist-packages" not in parts


def is_own_frame(frame: FrameType) -> bool:
    """Whether a frame runs the application's own code."""
    return is_in_app(frame.f_code.co_filename) and not _is_compiled(frame)


def _is_compiled(frame: FrameType) -> bool:
    """Whether a frame is of a module that Cython compiled: its functions bear the module's name, its path is where it was built."""
    module = frame.f_globals.get("__name__")
    return isinstance(module, str) and frame.f_code.co_name.startswith(module + ".")


_own_classes: Dict[str, bool] = {}


def is_own_class(kind: type) -> bool:
    """Whether a class is defined in the application's own code."""
    module = getattr(kind, "__module__", None)
    if not isinstance(module, str):
        return False
    known = _own_classes.get(module)
    if known is None:
        path = getattr(sys.modules.get(module), "__file__", None)
        known = module == "__main__" or (isinstance(path, str) and is_in_app(path))
        if len(_own_classes) < 10_000:
            _own_classes[module] = known
    return known


def frames_of(traceback: Optional[TracebackType], budget: Optional[Budget] = None) -> List[Dict[str, Any]]:
    """Frames of a traceback in Sentry's form, caller first, without those of this package.

    ``budget`` bounds the local variables of several tracebacks together; the innermost frames take from it first.
    """
    budget = budget or Budget()
    links: List[TracebackType] = []
    while traceback is not None:
        if not traceback.tb_frame.f_code.co_filename.startswith(_OWN_FOLDER):
            links.append(traceback)
        traceback = traceback.tb_next
    if len(links) > _MOST_FRAMES:
        links = links[: _MOST_FRAMES // 4] + links[-(_MOST_FRAMES - _MOST_FRAMES // 4) :]
    return [_frame(link, budget) for link in reversed(links)][::-1]


def has_own_frame(traceback: Optional[TracebackType]) -> bool:
    while traceback is not None:
        if is_own_frame(traceback.tb_frame):
            return True
        traceback = traceback.tb_next
    return False


def _frame(link: TracebackType, budget: Budget) -> Dict[str, Any]:
    frame = link.tb_frame
    code = frame.f_code
    path = os.path.abspath(code.co_filename) if not code.co_filename.startswith("<") else code.co_filename
    in_app = is_in_app(path) and not _is_compiled(frame)
    module = frame.f_globals.get("__name__")
    described: Dict[str, Any] = {
        "filename": _shown_path(path, module),
        "abs_path": path,
        "module": module if isinstance(module, str) else None,
        "function": code.co_name,
        "lineno": link.tb_lineno,
        "in_app": in_app,
    }
    described.update(_columns(code, link.tb_lasti))
    described.update(_source(code.co_filename, link.tb_lineno, frame, _CONTEXT_LINES if in_app else 0))
    # The variables of a module are its whole content, which says little about one failure.
    if in_app and code.co_name != "<module>" and budget.characters > 0:
        described["vars"] = ValueCapture(is_own_class, budget).variables(frame.f_locals)
    return described


def _shown_path(path: str, module: Any) -> str:
    """The path as the repository has it: below the working directory, else below the folder of the top package."""
    if path.startswith("<"):
        return path
    try:
        folder = os.getcwd()
        below = os.path.relpath(path, folder)
        # A process that works in the root folder says nothing of where its code lies.
        if (
            os.path.dirname(folder) != folder
            and not below.startswith("..")
            and not os.path.isabs(below)
            and "site-packages" not in below
        ):
            return below.replace(os.sep, "/")
    except (OSError, ValueError):
        pass  # the working directory is gone, or on another drive
    if isinstance(module, str):
        top = getattr(sys.modules.get(module.split(".")[0]), "__file__", None)
        if isinstance(top, str) and "." in module:
            base = os.path.dirname(os.path.dirname(os.path.abspath(top)))
            if path.startswith(os.path.join(base, "")):
                return path[len(base) :].lstrip(os.sep).replace(os.sep, "/")
        if "." not in module:
            return os.path.basename(path)
    return path


def _columns(code: CodeType, instruction: int) -> Dict[str, int]:
    """Columns from 1, in UTF-8 bytes; the end is exclusive. Known from Python 3.11 on."""
    positions = getattr(code, "co_positions", None)
    if positions is None or instruction < 0:
        return {}
    _, end_line, column, end_column = next(islice(positions(), instruction // 2, None), (None,) * 4)
    columns = {}
    if column is not None:
        columns["colno"] = column + 1
    if end_column is not None and end_line is not None:
        columns["end_lineno"] = end_line
        columns["end_colno"] = end_column + 1
    return columns


def _source(path: str, line: int, frame: FrameType, around: int) -> Dict[str, Any]:
    lines = linecache.getlines(path, frame.f_globals)
    if not 1 <= line <= len(lines):
        return {}
    source: Dict[str, Any] = {"context_line": _line(lines[line - 1])}
    if around:
        source["pre_context"] = [_line(text) for text in lines[max(0, line - 1 - around) : line - 1]]
        source["post_context"] = [_line(text) for text in lines[line : line + around]]
    return source


def _line(text: str) -> str:
    return text.rstrip("\r\n")[:_LONGEST_LINE]
