import pytest

from justify import justify, lines_of, stretched

TEXT = "a programmer who writes a long text of small and of remarkable words wants it even at both ends"


@pytest.mark.parametrize("width", range(10, 60))
def test_width(width):
    lines = justify(TEXT, width)
    assert " ".join(lines).split() == TEXT.split()
    assert all(len(line) == width for line in lines[:-1])
    assert len(lines[-1]) <= width
    for line in lines[:-1]:
        words = line.split()
        gaps, rest = [], line
        for word in words[:-1]:
            rest = rest[len(word) :]
            gaps.append(len(rest) - len(rest.lstrip()))
            rest = rest.lstrip()
        assert gaps == sorted(gaps, reverse=True)
        assert not gaps or max(gaps) - min(gaps) <= 1


@pytest.mark.parametrize("width", range(5, 14))
def test_stretched(width):
    assert len(stretched(["a", "b", "c"], width)) == width


def test_full_lines():
    assert lines_of(["ab", "cd", "e"], 5) == [["ab", "cd"], ["e"]]
    assert justify("ab cd ef gh", 5) == ["ab cd", "ef gh"]
