LETTERS = 26


def shift(text, by):
    out = []
    for letter in text:
        if "a" <= letter <= "z":
            out.append(chr((ord(letter) - ord("a") + by) + ord("a")))
        else:
            out.append(letter)
    return "".join(out)
