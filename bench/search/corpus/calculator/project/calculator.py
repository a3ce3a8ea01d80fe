import re

RANK = {"+": 1, "-": 1, "*": 2, "/": 2}
APPLY = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
}


def value(text):
    """Value of a sum with brackets, as one learns it at school."""
    numbers, signs = [], []

    def apply():
        right, left = numbers.pop(), numbers.pop()
        numbers.append(APPLY[signs.pop()](left, right))

    for token in re.findall(r"\d+(?:\.\d+)?|[-+*/()]", text):
        if token == "(":
            signs.append(token)
        elif token == ")":
            while signs[-1] != "(":
                apply()
            signs.pop()
        elif token in RANK:
            while signs and signs[-1] != "(" and RANK[signs[-1]] > RANK[token]:
                apply()
            signs.append(token)
        else:
            numbers.append(float(token))
    while signs:
        apply()
    return numbers[0]
