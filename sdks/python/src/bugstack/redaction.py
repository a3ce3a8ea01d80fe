"""Takes secrets out of captured data and leaves marks that keep their shape, never their value.

The rules are those of the server, which redacts a second time before anything reaches its disk. Both are tested
against the same vectors. A mark looks like ``[Filtered string length=12 class=alnum]`` or, for a JSON Web Token,
``[Filtered jwt alg=HS256 claims=exp,sub exp=-3600 length=148]``, where ``exp`` is the expiry minus now in seconds.
"""

from __future__ import annotations

import base64
import json
import re
import time
from typing import Any, Callable, Dict, Iterable, List, Match, Optional, Pattern, Tuple

from .secret_keys import is_amount, is_secret_key, words, words_of

_PROPERTIES = r"(?: (?:length|class|alg|claims|exp)=[A-Za-z0-9_.:,/-]{1,1300}){0,5}"
_MARK = r"\[Filtered(?: (?:string|number|jwt)" + _PROPERTIES + r")?\]"
_MARK_SPLITTER = re.compile("(" + _MARK + ")")
_WHOLE_MARK = re.compile(_MARK)
_FOREIGN_MARKS = re.compile(r"\[REDACTED\]|\[redacted\]|\*{3,}")
_NO_SECRET = re.compile(r"none|null|nil|nan|true|false|undefined|\.{3}|…|\*+|<[^>]*>", re.IGNORECASE)

_CLASSES: Tuple[Tuple[str, Pattern[str]], ...] = (
    ("digits", re.compile(r"[0-9]+")),
    ("hex", re.compile(r"[0-9a-f]{16,}|[0-9A-F]{16,}")),
    ("alpha", re.compile(r"[A-Za-z]+")),
    ("alnum", re.compile(r"[A-Za-z0-9]+")),
    ("base64", re.compile(r"[A-Za-z0-9+/_=-]+")),
    ("ascii", re.compile(r"[\x21-\x7e]+")),
)


def _units(text: str) -> int:
    """Length in UTF-16 units, as the server counts."""
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)


def is_mark(text: str) -> bool:
    return bool(_WHOLE_MARK.fullmatch(text) or _FOREIGN_MARKS.fullmatch(text))


def mark_of(secret: str, now: float) -> str:
    """The mark for a secret, by its shape. ``now`` is in seconds since 1970."""
    token = _jwt_mark(secret, now)
    if token is not None:
        return token
    name = next((name for name, pattern in _CLASSES if pattern.fullmatch(secret)), "text")
    return "[Filtered string length=%d class=%s]" % (_units(secret), name)


def _mark_of_number(secret: float) -> str:
    return "[Filtered number length=%d]" % len(str(secret))


def _jwt_mark(secret: str, now: float) -> Optional[str]:
    parts = secret.split(".")
    if not parts[0].startswith("eyJ") or len(parts) > 5 or not re.fullmatch(r"[A-Za-z0-9_.-]+", secret):
        return None
    header = _decoded(parts[0]) or {}
    claims = (_decoded(parts[1]) if len(parts) > 1 else None) or {}
    mark = "[Filtered jwt"
    algorithm = header.get("alg")
    if isinstance(algorithm, str) and re.fullmatch(r"[A-Za-z0-9-]{1,20}", algorithm):
        mark += " alg=" + algorithm
    names = sorted(name for name in claims if re.fullmatch(r"[A-Za-z0-9_.:/-]{1,64}", name))[:20]
    if names:
        mark += " claims=" + ",".join(names)
    expiry = claims.get("exp")
    if isinstance(expiry, (int, float)) and not isinstance(expiry, bool) and abs(expiry) < 1e12:
        mark += " exp=%d" % int(expiry - now)
    return mark + " length=%d]" % len(secret)


def _decoded(part: str) -> Optional[Dict[str, Any]]:
    try:
        decoded = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)).decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None  # cut off or encrypted: the mark then tells the length alone
    return decoded if isinstance(decoded, dict) else None


def _looks_opaque(word: str) -> bool:
    if len(word) < 6:
        return False
    return bool(re.search(r"[0-9]", word) or (len(word) >= 12 and re.search(r"[a-z][A-Z].*[a-z][A-Z]", word)))


def _kind(character: str) -> int:
    if "0" <= character <= "9":
        return 1
    if "A" <= character <= "Z":
        return 2
    return 3 if "a" <= character <= "z" else 0


def _looks_random(run: str) -> bool:
    """Chance changes between small letters, capitals and digits at most places; names of programs do so seldom."""
    kinds = [_kind(character) for character in run]
    if 3 not in kinds or 2 not in kinds or kinds.count(1) < 2:
        return False
    pairs = [(before, here) for before, here in zip(kinds, kinds[1:]) if before and here]
    changes = sum(1 for before, here in pairs if before != here)
    return len(pairs) >= 18 and changes / len(pairs) >= 0.4


def _is_card_number(written: str) -> bool:
    digits = re.sub(r"[ -]", "", written)
    if not 13 <= len(digits) <= 19 or len(set(digits)) == 1:
        return False
    total = 0
    for index, character in enumerate(reversed(digits)):
        digit = int(character)
        total += digit if index % 2 == 0 else digit * 2 - 9 if digit > 4 else digit * 2
    return total % 10 == 0


_Step = Callable[[str, float], str]


def _always(_found: str) -> bool:
    return True


def _whole(pattern: str, is_secret: Callable[[str], bool] = _always) -> _Step:
    compiled = re.compile(pattern)

    def step(text: str, now: float) -> str:
        def replace(found: Match[str]) -> str:
            return mark_of(found.group(), now) if is_secret(found.group()) else found.group()

        return compiled.sub(replace, text)

    return step


def _second(pattern: str, is_secret: Callable[[str], bool] = _always, flags: int = 0) -> _Step:
    compiled = re.compile(pattern, flags)

    def step(text: str, now: float) -> str:
        def replace(found: Match[str]) -> str:
            if not is_secret(found.group(2)):
                return found.group()
            return found.group(1) + mark_of(found.group(2), now)

        return compiled.sub(replace, text)

    return step


_NAME_BEFORE_VALUE = re.compile(
    r"""(?<![A-Za-z0-9_.-])([A-Za-z_][A-Za-z0-9_.-]{0,63})(["'\]]{0,2}[ \t]{0,4}[=:][ \t]{0,4})"""
)
_VALUE = re.compile(
    r"""b?"((?:[^"\\\n]|\\[^\n]){1,8192})"|b?'((?:[^'\\\n]|\\[^\n]){1,8192})\'"""
    r"""|(?!b["'])([^\s&;,"'<>()\[\]{}]{1,8192})"""
)


def _named_values(text: str, now: float, is_secret: Callable[[str], bool] = is_secret_key) -> str:
    """``name=value``, ``name: value`` and their quoted forms, where the name is one of a secret."""
    pieces: List[str] = []
    done = 0
    for named in _NAME_BEFORE_VALUE.finditer(text):
        if named.start() < done or not is_secret(named.group(1)):
            continue
        found = _VALUE.match(text, named.end())
        if not found:
            continue
        group = found.lastindex or 3
        value, between = found.group(group), named.group(2)
        if _NO_SECRET.fullmatch(value):
            continue
        # Prose has colons too: "Invalid token: Signature has expired".
        if group == 3 and (between[-1] in " \t" or ":" in between) and not _looks_opaque(value):
            continue
        pieces += [text[done : found.start(group)], mark_of(value, now)]
        done = found.end(group)
    return "".join(pieces) + text[done:]


_SHAPED: Tuple[_Step, ...] = (
    _whole(r"-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|\Z)"),
    _whole(r"(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]+){0,4}"),
    _whole(r"(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])"),
    _whole(r"(?<![A-Za-z0-9])(?:gh[opusr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_-]{16,})"),
    _whole(r"(?<![A-Za-z0-9])bs_live_[0-9a-f]{16,}"),
    _whole(r"(?<![A-Za-z0-9])(?:[rs]k_(?:live|test)_[A-Za-z0-9]{8,}|whsec_[A-Za-z0-9+/=]{8,}|sk-[A-Za-z0-9_-]{20,})"),
    _whole(r"(?<![A-Za-z0-9])(?:xox[abeoprs]-[A-Za-z0-9-]{8,}|AIza[A-Za-z0-9_-]{30,}|npm_[A-Za-z0-9]{30,})"),
    _whole(r"(?<![A-Za-z0-9])(?:SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}|ya29\.[A-Za-z0-9_-]{16,})"),
    _second(r"(?<![A-Za-z0-9+.-])([A-Za-z][A-Za-z0-9+.-]{0,20}://[^\s:@/?#\[\]]{0,200}:)([^\s@/]{1,500})(?=@)"),
)
# What one of the shapes begins with or holds; most texts have none of it, and this is much quicker to see.
_SHAPE_HINT = re.compile(
    r"-----BEGIN|eyJ|AKIA|ASIA|gh[opusr]_|github_pat_|glpat-|bs_live_|[rs]k_|whsec_|sk-|xox|AIza|npm_|SG\.|ya29\.|://"
)
_SURMISED: Tuple[_Step, ...] = (
    _second(
        r"(?<![A-Za-z0-9_])((?:Bearer|Basic|Token)[ \t]{1,4})([A-Za-z0-9._~+/=-]{8,})", _looks_opaque, re.IGNORECASE
    ),
    _named_values,
    _whole(r"(?<![A-Za-z0-9_.])[2-6](?:[ -]?[0-9]){12,18}(?![A-Za-z0-9_])", _is_card_number),
    _whole(r"(?<![A-Za-z0-9+=_-])[A-Za-z0-9+=_-]{24,}", _looks_random),
)
_MOST_PASSES = 6
_SCHEME = re.compile(r"((?:Bearer|Basic|Token|JWT|Digest|ApiKey|Negotiate) +)(\S.*)", re.IGNORECASE | re.DOTALL)
_COOKIE_ATTRIBUTES = words("expires max-age domain path samesite secure httponly priority partitioned")


def _run(steps: Iterable[_Step], text: str, now: float) -> str:
    for _ in range(_MOST_PASSES):
        before = text
        for step in steps:
            if "[Filtered" not in text:
                text = step(text, now)
                continue
            pieces = _MARK_SPLITTER.split(text)
            text = "".join(piece if index % 2 or not piece else step(piece, now) for index, piece in enumerate(pieces))
        if text == before:
            break
    return text


class Redactor:
    """Redacts captured data. ``fields`` are names of keys whose values are secret in this application."""

    def __init__(self, fields: Iterable[str] = (), now: Optional[float] = None) -> None:
        self._own = frozenset("".join(words_of(field)) for field in fields)
        self._now = now
        named: _Step = lambda text, now: _named_values(text, now, self.is_secret_key)  # noqa: E731
        surmised = tuple(named if step is _named_values else step for step in _SURMISED)
        self._surmised = surmised if self._own else _SURMISED
        self._all = _SHAPED + self._surmised

    def is_secret_key(self, name: str) -> bool:
        return is_secret_key(name) or (bool(self._own) and "".join(words_of(name)) in self._own)

    def _time(self) -> float:
        return time.time() if self._now is None else self._now

    def text(self, text: str) -> str:
        """Marks tokens and keys of known form, values of secret names, card numbers, and what looks random."""
        if len(text) <= 3:
            return text
        return _run(self._all if _SHAPE_HINT.search(text) else self._surmised, text, self._time())

    def source(self, text: str) -> str:
        """The same for source code, which has to stay recognisable: only what is certain by its form."""
        return _run(_SHAPED, text, self._time()) if _SHAPE_HINT.search(text) else text

    def secret(self, value: str) -> str:
        if not value.strip() or _NO_SECRET.fullmatch(value) or is_mark(value):
            return value
        scheme = _SCHEME.fullmatch(value)
        if scheme:
            rest = scheme.group(2)
            return scheme.group(1) + (rest if is_mark(rest) else mark_of(rest, self._time()))
        return mark_of(value, self._time())

    def cookies(self, header: str) -> str:
        if not re.match(r"[^\s=;]{1,128}=", header):
            return self.secret(header)
        return ";".join(self._cookie(cookie) for cookie in header.split(";"))

    def _cookie(self, cookie: str) -> str:
        name, equals, value = cookie.partition("=")
        if not equals or name.strip().lower() in _COOKIE_ATTRIBUTES:
            return cookie
        return name + equals + self.secret(value.strip())

    def named(self, name: str, value: Any) -> Any:
        if isinstance(value, str) and name.lower() in ("cookie", "set-cookie"):
            return self.cookies(value)
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        if not self.is_secret_key(name) or (number and is_amount(name)):
            return self.value(value)
        return self._leaves(value)

    def value(self, value: Any) -> Any:
        """Captured JSON of any form, with its secrets marked."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, bool) or value is None:
            return value
        if isinstance(value, int) and value > 10**12:
            written = str(value)
            return _mark_of_number(value) if written[0] in "23456" and _is_card_number(written) else value
        if isinstance(value, list):
            return [self.value(item) for item in value]
        if isinstance(value, dict):
            return {self.source(name): self.named(name, item) for name, item in value.items()}
        return value

    def _leaves(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.secret(value)
        if isinstance(value, bool) or value is None:
            return value
        if isinstance(value, (int, float)):
            return _mark_of_number(value)
        if isinstance(value, list):
            return [self._leaves(item) for item in value]
        if isinstance(value, dict):
            return {self.source(name): self._leaves(item) for name, item in value.items()}
        return value

    def command_line(self, argv: List[Any]) -> List[Any]:
        """The words of a command line: what follows an option with the name of a secret is one."""
        found: List[Any] = []
        for word in argv:
            before = found[-1] if found else ""
            follows = isinstance(before, str) and before.startswith("-") and self.is_secret_key(before.lstrip("-"))
            found.append(self.secret(word) if follows and isinstance(word, str) else self.value(word))
        return found

    def event(self, event: Dict[str, Any]) -> Dict[str, Any]:
        """A copy of an event in Sentry's form without its secrets."""
        redacted = dict(event)
        for key in ("message", "transaction"):
            if isinstance(redacted.get(key), str):
                redacted[key] = self.text(redacted[key])
        for key in ("contexts", "extra", "tags", "user"):
            if isinstance(redacted.get(key), dict):
                redacted[key] = self.value(redacted[key])
        argv = (event.get("extra") or {}).get("sys.argv") if isinstance(event.get("extra"), dict) else None
        if isinstance(argv, list):
            redacted["extra"]["sys.argv"] = self.command_line(argv)
        if isinstance(redacted.get("logentry"), dict):
            redacted["logentry"] = {key: self.value(value) for key, value in redacted["logentry"].items()}
        if isinstance(redacted.get("fingerprint"), list):
            redacted["fingerprint"] = [self.value(part) for part in redacted["fingerprint"]]
        crumbs = (redacted.get("breadcrumbs") or {}).get("values") or []
        if crumbs:
            redacted["breadcrumbs"] = {"values": [self.value(crumb) for crumb in crumbs]}
        if isinstance(redacted.get("request"), dict):
            redacted["request"] = self._request(redacted["request"])
        values = (redacted.get("exception") or {}).get("values") or []
        if values:
            redacted["exception"] = {"values": [self._exception(exception) for exception in values]}
        return redacted

    def _request(self, request: Dict[str, Any]) -> Dict[str, Any]:
        redacted = dict(request)
        if isinstance(redacted.get("url"), str):
            redacted["url"] = self.text(redacted["url"])
        for key in ("headers", "query_string"):
            if isinstance(redacted.get(key), list):
                redacted[key] = [[name, self.named(name, value)] for name, value in redacted[key]]
        if "data" in redacted:
            redacted["data"] = self.value(redacted["data"])
        return redacted

    def _exception(self, exception: Dict[str, Any]) -> Dict[str, Any]:
        redacted = dict(exception)
        redacted["value"] = self.text(exception.get("value") or "")
        frames = (exception.get("stacktrace") or {}).get("frames") or []
        redacted["stacktrace"] = {"frames": [self._frame(frame) for frame in frames]}
        return redacted

    def _frame(self, frame: Dict[str, Any]) -> Dict[str, Any]:
        redacted = dict(frame)
        if frame.get("context_line"):
            redacted["context_line"] = self.source(frame["context_line"])
        for key in ("pre_context", "post_context"):
            if frame.get(key):
                redacted[key] = [self.source(line) for line in frame[key]]
        if frame.get("vars"):
            redacted["vars"] = self.value(frame["vars"])
        return redacted
