from string import ascii_uppercase

from handbook.source import Handbook


def numbered(handbook: Handbook) -> list[tuple[str, str, str]]:
    """Number, name and title of all parts: 1, 2, 3 for the chapters, A, B, C for the appendices."""
    parts = []
    for number, (name, title) in enumerate(handbook.chapters, start=1):
        parts.append((str(number), name, title))
    for letter, (name, title) in zip(ascii_uppercase, handbook.appendices):
        parts.append((letter, name, title))
    return parts


def contents(handbook: Handbook) -> str:
    lines = [handbook.title, "=" * len(handbook.title), ""]
    lines += [f"{number:>3}  {title}" for number, _, title in numbered(handbook)]
    return "\n".join(lines)
