from typing import Iterable, List

from changelogtool.parse import Commit

SECTIONS = {"feat": "Features", "fix": "Bug fixes", "perf": "Performance"}
OTHER = "Other changes"


def entry(commit: Commit) -> str:
    scope = f"**{commit.scope}:** " if commit.scope else ""
    issue = f" (#{commit.issue})" if commit.issue else ""
    return f"- {scope}{commit.text}{issue}"


def render(commits: Iterable[Commit]) -> str:
    grouped = {title: [] for title in [*SECTIONS.values(), OTHER]}
    for commit in commits:
        grouped[SECTIONS.get(commit.type, OTHER)].append(entry(commit))
    lines: List[str] = []
    for title, entries in grouped.items():
        if entries:
            lines += [f"### {title}", *entries, ""]
    return "\n".join(lines).rstrip()
