"""Checking the brackets of a source text."""

PAIRS = {")": "(", "]": "[", "}": "{"}
QUOTES = "'\""


def significant(text):
    """Positions and brackets outside of quoted parts."""
    quote = None
    for at, sign in enumerate(text):
        if quote:
            if sign == quote:
                quote = None
        elif sign in QUOTES:
            quote = sign
        elif sign in PAIRS or sign in PAIRS.values():
            yield at, sign


def first_problem(text):
    """Position of the first bracket without a partner; None where all have one."""
    open_brackets = []
    for at, sign in significant(text):
        if sign in PAIRS:
            if not open_brackets or open_brackets[-1][1] != PAIRS[sign]:
                return at
            open_brackets.pop()
        else:
            open_brackets.append((at, sign))
    return None


def is_balanced(text):
    return first_problem(text) is None


def depth(text):
    deepest = current = 0
    for _, sign in significant(text):
        current += -1 if sign in PAIRS else 1
        deepest = max(deepest, current)
    return deepest
