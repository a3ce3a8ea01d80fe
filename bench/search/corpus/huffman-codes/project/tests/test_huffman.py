from huffman import codes_of, decode, encode


def test_nothing():
    assert codes_of("") == {}


def test_two_letters():
    assert codes_of("aab") == {"a": "1", "b": "0"}


def test_frequent_letters_are_short():
    codes = codes_of("aaaaabbc")
    assert len(codes["a"]) == 1
    assert len(codes["b"]) == len(codes["c"]) == 2


def test_round_trip():
    text = "mississippi"
    codes = codes_of(text)
    assert decode(encode(text, codes), codes) == text


def test_length_of_the_encoded_text():
    assert len(encode("abracadabra", codes_of("abracadabra"))) == 23


def test_one_letter_over_and_over():
    codes = codes_of("zzzz")
    assert encode("zzzz", codes) == "0000"
    assert decode("0000", codes) == "zzzz"
