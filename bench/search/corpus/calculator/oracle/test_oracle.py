import random

from calculator import value


def test_as_python():
    for seed in range(200):
        chance = random.Random(seed)
        text = str(chance.randint(1, 9))
        for _ in range(chance.randint(0, 6)):
            part = str(chance.randint(1, 9))
            if chance.random() < 0.3:
                part = f"({part} {chance.choice('+*')} {chance.randint(1, 9)})"
            text += f" {chance.choice('+-*/')} {part}"
        assert abs(value(text) - eval(text)) < 1e-9, text
