"""Finds out which version of the application is running, without starting another program."""

from __future__ import annotations

import os
import re
import sys
from typing import Iterable, Mapping, Optional, Tuple

_RELEASE_VARIABLES = ("BUGSTACK_RELEASE", "SENTRY_RELEASE")

# What platforms and CI systems call the commit that they built.
_COMMIT_VARIABLES = (
    "BUGSTACK_COMMIT",
    "RENDER_GIT_COMMIT",
    "HEROKU_SLUG_COMMIT",
    "HEROKU_BUILD_COMMIT",
    "VERCEL_GIT_COMMIT_SHA",
    "RAILWAY_GIT_COMMIT_SHA",
    "KOYEB_GIT_SHA",
    "ZEABUR_GIT_COMMIT_SHA",
    "CF_PAGES_COMMIT_SHA",
    "COMMIT_REF",
    "CODEBUILD_RESOLVED_SOURCE_VERSION",
    "CI_COMMIT_SHA",
    "GITHUB_SHA",
    "CIRCLE_SHA1",
    "BITBUCKET_COMMIT",
    "DRONE_COMMIT_SHA",
    "SOURCE_VERSION",
    "SOURCE_COMMIT",
    "GIT_COMMIT_SHA",
    "GIT_COMMIT",
    "GIT_SHA",
    "COMMIT_SHA",
)
_COMMIT = re.compile(r"[0-9a-f]{7,64}")
_LONGEST_FILE = 1_000_000


def find_release(
    given: Optional[str] = None, environ: Optional[Mapping[str, str]] = None, folders: Optional[Iterable[str]] = None
) -> Tuple[Optional[str], Optional[str]]:
    """Release and commit of the running code; the commit stands for the release where none is named."""
    environ = os.environ if environ is None else environ
    release = given or next((environ[name] for name in _RELEASE_VARIABLES if environ.get(name)), None)
    commit = next((found for found in (_commit(environ.get(name)) for name in _COMMIT_VARIABLES) if found), None)
    if commit is None and release and _COMMIT.fullmatch(release) and len(release) == 40:
        commit = release
    if commit is None:
        for folder in _folders() if folders is None else folders:
            commit = git_commit(folder)
            if commit:
                break
    return (release or commit, commit)


def _commit(value: Optional[str]) -> Optional[str]:
    value = (value or "").strip().lower()
    return value if _COMMIT.fullmatch(value) else None


def _folders() -> Iterable[str]:
    yield os.getcwd()
    main = getattr(sys.modules.get("__main__"), "__file__", None)
    if main:
        yield os.path.dirname(os.path.abspath(main))


def git_commit(folder: str) -> Optional[str]:
    """The commit that is checked out around a folder, read from its ``.git``; None where there is none."""
    try:
        git = _git_folder(folder)
        return _head(git) if git else None
    except (OSError, ValueError):
        return None


def _git_folder(folder: str) -> Optional[str]:
    folder = os.path.abspath(folder)
    for _ in range(30):
        candidate = os.path.join(folder, ".git")
        if os.path.isdir(candidate):
            return candidate
        if os.path.isfile(candidate):
            # A worktree or a submodule: a file that says where the folder is.
            target = _read(candidate)
            if target.startswith("gitdir:"):
                return os.path.normpath(os.path.join(folder, target[len("gitdir:") :].strip()))
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent
    return None


def _head(git: str) -> Optional[str]:
    head = _read(os.path.join(git, "HEAD"))
    if not head.startswith("ref:"):
        return _commit(head)
    name = head[len("ref:") :].strip()
    if not re.fullmatch(r"refs/[^\s\\]{1,200}", name) or ".." in name:
        return None
    for base in _bases(git):
        path = os.path.join(base, *name.split("/"))
        if os.path.isfile(path):
            return _commit(_read(path))
        packed = os.path.join(base, "packed-refs")
        if os.path.isfile(packed):
            found = re.search(r"(?m)^([0-9a-f]{40,64}) " + re.escape(name) + r"$", _read(packed))
            if found:
                return found.group(1)
    return None


def _bases(git: str) -> Iterable[str]:
    yield git
    common = os.path.join(git, "commondir")
    if os.path.isfile(common):
        yield os.path.normpath(os.path.join(git, _read(common)))


def _read(path: str) -> str:
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read(_LONGEST_FILE).strip()
