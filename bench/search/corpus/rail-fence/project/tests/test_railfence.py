import pytest

from railfence import decrypt, encrypt


def test_three_rails():
    assert encrypt("WEAREDISCOVERED", 3) == "WECRERDSOEEAIVD"


def test_two_rails():
    assert encrypt("abcdef", 2) == "acebdf"


def test_decrypt_undoes_encrypt():
    assert decrypt(encrypt("meet me at noon", 4), 4) == "meet me at noon"


def test_one_rail_changes_nothing():
    assert encrypt("hello", 1) == "hello"


def test_more_rails_than_letters():
    assert encrypt("abc", 9) == "abc"


def test_empty_text():
    assert encrypt("", 3) == ""
    assert decrypt("", 3) == ""


def test_rails_must_be_positive():
    with pytest.raises(ValueError):
        encrypt("abc", 0)
