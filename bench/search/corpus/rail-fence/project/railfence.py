"""The rail fence cipher: a text is written in a zigzag over some rails and read rail by rail."""


def _zigzag(length, rails):
    """The rail of each letter."""
    if rails < 1:
        raise ValueError("there must be a rail")
    if rails == 1:
        return [0] * length
    places = []
    rail, step = 0, 1
    for _ in range(length):
        places.append(rail)
        if rail == rails:
            step = -1
        elif rail == 0:
            step = 1
        rail += step
    return places


def _order(length, rails):
    """Positions of the letters in the order in which they are read."""
    places = _zigzag(length, rails)
    return sorted(range(length), key=lambda position: places[position])


def encrypt(text, rails):
    return "".join(text[position] for position in _order(len(text), rails))


def decrypt(secret, rails):
    text = [""] * len(secret)
    for letter, position in zip(secret, _order(len(secret), rails)):
        text[position] = letter
    return "".join(text)
