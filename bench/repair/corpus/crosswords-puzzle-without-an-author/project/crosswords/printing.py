STARS = "*****"


def byline(puzzle):
    return f"by {puzzle.author}" if puzzle.author else "unsigned"


def heading(puzzle):
    level = STARS[: puzzle.level] if puzzle.level else ""
    return f"No. {puzzle.number} {puzzle.title}, {byline(puzzle)} {level}".rstrip()
