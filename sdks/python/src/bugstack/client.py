"""The client: turns exceptions into events, holds back repetitions, and hands everything to the background."""

from __future__ import annotations

import json
import logging
import random
import re
import sys
from contextvars import ContextVar
from typing import Any, Dict, Hashable, List, Optional, Tuple

from .breadcrumbs import Breadcrumb, Breadcrumbs
from .captured_event import allowed, command_line, new_event, occurrences_of, repeated, without_locals
from .counts import OTHER_ROUTES, RouteCounts
from .delivery import Delivery, Item
from .dropped import Dropped
from .exceptions import chain_of, describe, message_of, origin_of, place_of
from .frames import has_own_frame
from .official_event import Event
from .official_request import GivenRequest, described, route_of
from .options import Options
from .redaction import Redactor
from .release import find_release
from .requests import ServedRequest
from .sampling import Sampler
from .worker import Worker

logger = logging.getLogger("bugstack")

OBSERVATION_WINDOW = 60.0
_MOST_LOGGED = 20

current_request: ContextVar[Optional[ServedRequest]] = ContextVar("bugstack_request", default=None)


class Client:
    """Reports the errors of this process. Nothing that it does raises into the application."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.release, self.commit = find_release(options.release)
        self._redactor = Redactor(options.redact_fields)
        self._modules: Optional[Dict[str, str]] = None
        self._worker = Worker(self._handle, self._tick, options.flush_interval)
        self._delivery = Delivery(options, self._worker.wait)
        self._start()

    def _start(self) -> None:
        self._sampler = Sampler(most_per_minute=self.options.max_events_per_minute)
        self._breadcrumbs = Breadcrumbs(self.options.max_breadcrumbs)
        self._counts = RouteCounts()
        self._dropped = Dropped()

    def after_fork(self) -> None:
        """A child process reports for itself; what the parent had counted stays the parent's."""
        self._start()
        self._worker.after_fork()

    @property
    def active(self) -> bool:
        return self.options.enabled and (bool(self.options.api_key) or self.options.dry_run)

    def capture(
        self,
        exception: BaseException,
        *,
        kind: str = "error",
        mechanism: str = "generic",
        handled: bool = False,
        level: Optional[str] = None,
        status: Optional[int] = None,
        request: Optional[ServedRequest] = None,
        given_request: Optional[GivenRequest] = None,
        metadata: Optional[Dict[str, Any]] = None,
        contexts: Optional[Dict[str, Any]] = None,
    ) -> bool:
        """Reports an exception, or counts it where the same one was reported just now. False when it is not wanted."""
        try:
            if not self.active or self._is_ignored(exception):
                return False
            request = current_request.get() if request is None else request
            if self._is_captured(exception, request):
                return False
            place = (kind, status) + place_of(exception)
            window = OBSERVATION_WINDOW if kind == "observation" else self.options.deduplication_window
            if not self._admit(place, window):
                return True
            event = self._event(kind, level or ("warning" if kind == "observation" else "error"), status, request)
            event["exception"] = {"values": describe(exception, mechanism, handled, self.options.capture_locals)}
            if given_request:
                self._add_request(event, given_request)
            if contexts:
                event["contexts"].update(contexts)
            self._add_metadata(event, metadata)
            if mechanism == "excepthook":
                # What ended the whole program depends on the words that it was started with.
                event.setdefault("extra", {}).setdefault("sys.argv", command_line())
            return self._submit(place, event)
        except Exception:
            logger.debug("bugstack: an exception could not be reported", exc_info=True)
            return False

    def capture_exception(
        self,
        exc: BaseException,
        *,
        request: Optional[GivenRequest] = None,
        metadata: Optional[Dict[str, Any]] = None,
    ) -> bool:
        """The same as ``bugstack.capture_exception``, where the official SDK has it too."""
        return self.capture(
            exc, mechanism="capture_exception", handled=True, given_request=request, metadata=metadata
        )

    @property
    def config(self) -> Options:
        """The settings in force, under the official SDK's name."""
        return self.options

    def capture_logged(self, exception: BaseException, level: str, metadata: Dict[str, Any]) -> None:
        """Reports an exception that was logged. One of a request waits for its end: it may be what the request fails
        with, of which more can be told then."""
        request = current_request.get()
        if request is None:
            self.capture(exception, mechanism="logging", handled=True, level=level, metadata=metadata)
        elif len(request.logged) < _MOST_LOGGED:
            request.logged.append((exception, level, metadata))

    def _report_logged(self, request: ServedRequest) -> None:
        logged, request.logged = request.logged, []
        for exception, level, metadata in logged:
            self.capture(
                exception, mechanism="logging", handled=True, level=level, request=request, metadata=metadata
            )

    def capture_message(
        self,
        message: str,
        *,
        template: Optional[str] = None,
        logger: Optional[str] = None,
        level: str = "info",
        metadata: Optional[Dict[str, Any]] = None,
    ) -> bool:
        """Reports a message, ``template`` being the text before its values were put in. False when it is not wanted."""
        try:
            if not self.active or any(_is_text_like(ignored, message) for ignored in self.options.ignored_errors):
                return False
            place = ("message", level, logger, template or message)
            if not self._admit(place, self.options.deduplication_window):
                return True
            event = self._event("message", level, None, current_request.get())
            event["logentry"] = {"message": template or message, "formatted": message}
            if logger is not None:
                event["logger"] = logger
            self._add_metadata(event, metadata)
            return self._submit(place, event)
        except Exception:
            logging.getLogger("bugstack").debug("bugstack: a message could not be reported", exc_info=True)
            return False

    def add_breadcrumb(self, crumb: Breadcrumb) -> None:
        request = current_request.get()
        if request is None:
            self._breadcrumbs.add(crumb)
            return
        if request.breadcrumbs is None:
            request.breadcrumbs = Breadcrumbs(self.options.max_breadcrumbs)
        request.breadcrumbs.add(crumb)

    def _add_request(self, event: Dict[str, Any], given: GivenRequest) -> None:
        event["request"] = allowed(described(given), self.options)
        route = route_of(given)
        if route:
            event["contexts"]["bugstack"].update(route=route, method=event["request"].get("method", ""))
            event.update(transaction=route, transaction_info={"source": "route"})

    def _add_metadata(self, event: Dict[str, Any], metadata: Optional[Dict[str, Any]]) -> None:
        extra = {**self.options.metadata, **(metadata or {})}
        if extra:
            event["extra"] = extra

    def observe(self, exception: BaseException, status: int, request: ServedRequest, mechanism: str) -> None:
        """Reports an answer below 500 when it was raised while another exception was being handled."""
        origin = origin_of(exception)
        if origin is None or not has_own_frame(exception.__traceback__) or not has_own_frame(origin.__traceback__):
            return
        request.observed = True
        self.capture(exception, kind="observation", mechanism=mechanism, handled=True, status=status, request=request)

    def capture_answer(self, status: int, request: ServedRequest) -> None:
        """Reports an answer of 500 and above that no exception explains."""
        try:
            if not self.active or request.captured:
                return
            place = ("answer", status, request.framework, request.method(), request.route())
            if not self._admit(place, self.options.deduplication_window):
                return
            event = self._event("error", "error", status, request)
            event["message"] = "%s %s answered %d" % (request.method(), request.route() or "", status)
            self._submit(place, event)
        except Exception:
            logger.debug("bugstack: an answer could not be reported", exc_info=True)

    def count(self, request: ServedRequest) -> None:
        """Counts one request that has been answered."""
        try:
            if not self.active:
                return
            if request.logged:
                self._report_logged(request)
            failed = request.status is None or request.status >= 500
            if self._counts.add(request.method(), request.route() or OTHER_ROUTES, failed, request.observed):
                self._worker.wake_later()
        except Exception:
            logger.debug("bugstack: a request could not be counted", exc_info=True)

    def flush(self, timeout: float = 2.0) -> bool:
        """Delivers everything that waits; False when the time was too short."""
        try:
            return self._worker.flush(timeout)
        except Exception:
            logger.debug("bugstack: flush failed", exc_info=True)
            return False

    def shutdown(self, timeout: Optional[float] = None) -> None:
        """Delivers what it can within the time and stops."""
        try:
            self._worker.shutdown(self.options.shutdown_timeout if timeout is None else timeout)
        except Exception:
            logger.debug("bugstack: shutdown failed", exc_info=True)

    def _is_ignored(self, exception: BaseException) -> bool:
        for ignored in self.options.ignored_errors:
            if isinstance(ignored, type):
                if isinstance(exception, ignored):
                    return True
            elif type(exception).__name__ == ignored or _is_text_like(ignored, message_of(exception)):
                return True
        return False

    @staticmethod
    def _is_captured(exception: BaseException, request: Optional[ServedRequest]) -> bool:
        """Whether this exception was reported on its way up already; remembers that it is now."""
        if request is not None:
            known = id(exception) in request.captured
            # What it hangs on is told with it.
            request.captured.update(id(link.exception) for link in chain_of(exception))
            return known
        if getattr(exception, "_bugstack_captured", False):
            return True
        mark_captured(exception)
        return False

    def _admit(self, place: Hashable, window: float) -> bool:
        if self.options.sample_rate < 1 and random.random() >= self.options.sample_rate:
            return self._drop("sample_rate")
        if self._sampler.admit(place, window):
            return True
        lost = self._sampler.take_lost()
        if lost:
            return self._drop("rate_limit", lost)
        self._worker.wake_later()
        return False

    def _drop(self, reason: str, quantity: int = 1) -> bool:
        """Counts what is not sent; always False."""
        self._dropped.add(reason, quantity)
        self._worker.wake_later()
        return False

    def _submit(self, place: Hashable, event: Dict[str, Any]) -> bool:
        self._sampler.remember(place, without_locals(event))
        return self._worker.submit(("event", event)) or self._drop("queue_overflow")

    def _event(self, kind: str, level: str, status: Optional[int], request: Optional[ServedRequest]) -> Dict[str, Any]:
        crumbs = self._breadcrumbs.all()
        if request is not None and request.breadcrumbs is not None:
            crumbs = (crumbs + request.breadcrumbs.all())[-self.options.max_breadcrumbs :]
        return new_event(
            self.options,
            kind,
            level,
            release=self.release,
            commit=self.commit,
            status=status,
            request=request,
            breadcrumbs=crumbs,
        )

    def _handle(self, item: Tuple[str, Dict[str, Any]]) -> None:
        kind, payload = item
        if kind == "event":
            self._deliver_event(payload)
        else:
            self._deliver([(kind, payload)], None)

    def _deliver_event(self, event: Dict[str, Any]) -> None:
        event["modules"] = self._installed()
        event = self._redactor.event(event)
        if self.options.before_send is not None:
            try:
                changed = self.options.before_send(Event(event))
            except Exception:
                logger.warning("bugstack: before_send raised; the event is dropped", exc_info=True)
                changed = None
            if not isinstance(changed, dict):
                self._drop("before_send")
                return
            event = self._redactor.event(changed)
        items: List[Item] = [("event", event)]
        self._deliver(items + self._reports(), str(event.get("event_id", "")))

    def _reports(self) -> List[Item]:
        """What goes along with events, or alone where there are none."""
        items: List[Item] = []
        counts = self._counts.take()
        if counts:
            items.append(("bugstack.counts", self._counts_item(counts)))
        report = self._dropped.take()
        if report:
            items.append(("client_report", report))
        return items

    def _deliver(self, items: List[Item], event_id: Optional[str]) -> None:
        if self.options.dry_run:
            for _, payload in items:
                print("[BugStack DryRun] Would send: " + json.dumps(payload, default=str))
            return
        reason = self._delivery.give_up_reason(items, event_id)
        if reason is None:
            return
        # What could not be delivered is told with what can, later.
        for kind, payload in items:
            if kind == "event":
                self._dropped.add(reason, occurrences_of(payload))
            elif kind == "client_report":
                self._dropped.restore(payload)

    def _tick(self, everything: bool) -> None:
        """Queues the counts, and what stands for the repetitions that were held back."""
        for report in self._reports():
            self._worker.submit(report)
        for owed in self._sampler.collect(everything):
            self._worker.submit(("event", repeated(owed["event"], owed["occurrences"])))
        if self._sampler.pending():
            self._worker.wake_later()

    def _counts_item(self, entries: List[Dict[str, Any]]) -> Dict[str, Any]:
        return {"release": self.release, "environment": self.options.environment, "entries": entries}

    def _installed(self) -> Dict[str, str]:
        if self._modules is None:
            self._modules = _installed_modules()
        return self._modules


def mark_captured(exception: BaseException) -> None:
    """Remembers on an exception that it was reported, for whoever meets it outside of a request."""
    try:
        exception._bugstack_captured = True  # type: ignore[attr-defined]
    except Exception:
        pass  # a class with slots: reported twice at worst


def _is_text_like(ignored: Any, text: str) -> bool:
    """Whether an exact text or a pattern that is to be ignored is met."""
    return ignored == text if isinstance(ignored, str) else isinstance(ignored, re.Pattern) and bool(ignored.search(text))


def _installed_modules() -> Dict[str, str]:
    try:
        from importlib.metadata import distributions

        modules: Dict[str, str] = {}
        for distribution in distributions():
            name = distribution.metadata["Name"]
            if name and len(modules) < 1_000:
                modules[str(name)] = str(distribution.version)
        return modules
    except Exception:
        return {}


def configure_debugging() -> None:
    """Shows what the SDK does on standard error."""
    logger.setLevel(logging.DEBUG)
    if not logger.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("[BugStack] %(levelname)s %(message)s"))
        logger.addHandler(handler)
