"""Run lengths of texts: "aab" is [("a", 2), ("b", 1)]."""


def encode(text):
    pairs = []
    current = None
    count = 0
    for char in text:
        if char == current:
            count += 1
        else:
            if current is not None:
                pairs.append((current, count))
            current = char
            count = 1
    return pairs


def decode(pairs):
    return "".join(char * count for char, count in pairs)
