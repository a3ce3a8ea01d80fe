from collections import defaultdict
from dataclasses import dataclass, field


@dataclass
class Churn:
    lines: int = 0
    commits: int = 0
    authors: set = field(default_factory=set)


def rank(changes):
    files = defaultdict(Churn)
    for change in changes:
        churn = files[change.path]
        churn.lines += change.added + change.removed
        churn.commits += 1
        churn.authors.add(change.author)
    return sorted(files.items(), key=lambda pair: (-pair[1].lines, pair[0]))
