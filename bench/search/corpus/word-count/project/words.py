import re


def words_of(text):
    return re.findall(r"[A-Za-z']+", text)


def is_word(text, vocabulary):
    return text.lower() in vocabulary


def most_common(text, count=3):
    """The commonest words with how often they occur, most often first, then by name."""
    counts = {}
    for word in words_of(text):
        counts[word] = counts.get(word, 0) + 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ranked[:count]
