from words import is_word, most_common, words_of


def test_words():
    assert words_of("it's late, now") == ["it's", "late", "now"]


def test_counts():
    assert most_common("b a b c b a", 2) == [("b", 3), ("a", 2)]


def test_case_does_not_matter():
    assert most_common("The dog and the cat", 1) == [("the", 2)]


def test_vocabulary():
    assert is_word("Dog", {"dog"})
