"""Runs code when a module is imported, at once if it has been already."""

from __future__ import annotations

import importlib.machinery
import logging
import sys
from importlib.abc import MetaPathFinder
from types import ModuleType
from typing import Any, Callable, Dict, Optional, Sequence, Set

logger = logging.getLogger("bugstack")

Callback = Callable[[ModuleType], None]

_waiting: Dict[str, Callback] = {}
_done: Set[str] = set()


def when_imported(name: str, callback: Callback) -> None:
    """Calls ``callback`` with the module once, now or as soon as it has been imported."""
    if name in _done:
        return
    module = sys.modules.get(name)
    if module is not None and not _is_initializing(module):
        _run(name, callback, module)
        return
    _waiting[name] = callback
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


def _is_initializing(module: ModuleType) -> bool:
    return bool(getattr(getattr(module, "__spec__", None), "_initializing", False))


def _run(name: str, callback: Callback, module: ModuleType) -> None:
    _done.add(name)
    try:
        callback(module)
    except Exception:  # another version of the framework: it stays unwatched, and works
        logger.debug("bugstack: %s could not be watched", name, exc_info=True)


class _Finder(MetaPathFinder):
    """Finds nothing itself: it lets the other finders find a module, and hears when that has been executed."""

    def find_spec(
        self, fullname: str, path: Optional[Sequence[str]] = None, target: Optional[ModuleType] = None
    ) -> Optional[importlib.machinery.ModuleSpec]:
        callback = _waiting.get(fullname)
        if callback is None:
            return None
        for finder in sys.meta_path:
            if isinstance(finder, _Finder) or not hasattr(finder, "find_spec"):
                continue
            spec = finder.find_spec(fullname, path, target)
            if spec is not None:
                if spec.loader is not None:
                    _listen(spec.loader, fullname, callback)
                return spec
        return None


def _listen(loader: Any, name: str, callback: Callback) -> None:
    execute = loader.exec_module

    def exec_module(module: ModuleType) -> None:
        try:
            execute(module)
        finally:
            try:
                del loader.exec_module
            except AttributeError:
                pass
        if _waiting.pop(name, None) is not None:
            _run(name, callback, module)

    try:
        loader.exec_module = exec_module
    except AttributeError:
        logger.debug("bugstack: the import of %s cannot be heard", name)
