import re

KINDS = {"fix": "bug", "feat": "feature", "docs": "documentation"}
TITLE = re.compile(r"^(\w+)(\([\w-]+\))?(!)?:")
CLOSES = re.compile(r"\b(closes|fixes|resolves) #\d+", re.IGNORECASE)


def labels_for(pull):
    labels = set()
    title = TITLE.match(pull.title)
    if title:
        if title[1] in KINDS:
            labels.add(KINDS[title[1]])
        if title[3]:
            labels.add("breaking")
    if "BREAKING CHANGE" in pull.body:
        labels.add("breaking")
    if not CLOSES.search(pull.body):
        labels.add("no-issue")
    if pull.draft:
        labels.add("work-in-progress")
    return sorted(labels)
