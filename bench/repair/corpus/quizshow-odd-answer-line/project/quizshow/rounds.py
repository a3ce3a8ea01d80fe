from quizshow.parse import heading, is_content, question


def read(lines):
    """Questions by round; what stands before the first heading is in the round `warm-up`."""
    rounds = {}
    current = "warm-up"
    for line in filter(is_content, lines):
        if line.startswith("#"):
            current = heading(line)
            rounds.setdefault(current, [])
        else:
            rounds.setdefault(current, []).append(question(line))
    return rounds
