"""Text set to both margins."""


def lines_of(words, width):
    """Words of each line, as many as fit."""
    lines, line, used = [], [], 0
    for word in words:
        if line and used + 1 + len(word) > width:
            lines.append(line)
            line, used = [], 0
        used += len(word) + (1 if line else 0)
        line.append(word)
    if line:
        lines.append(line)
    return lines


def stretched(words, width):
    """One line of exactly the width; the gaps on the left take what cannot be shared out."""
    if len(words) == 1:
        return words[0].ljust(width)
    gaps = len(words) - 1
    spaces = width - sum(len(word) for word in words)
    share, extra = divmod(spaces, gaps)
    text = words[0]
    for at, word in enumerate(words[1:]):
        text += " " * (share + (1 if at <= extra else 0)) + word
    return text


def justify(text, width):
    lines = lines_of(text.split(), width)
    if not lines:
        return []
    return [stretched(line, width) for line in lines[:-1]] + [" ".join(lines[-1])]
