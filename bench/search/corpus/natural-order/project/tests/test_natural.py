from natural import in_order, key_of, next_name


def test_plain_names():
    assert in_order(["pear", "Apple", "fig"]) == ["Apple", "fig", "pear"]


def test_single_digits():
    assert in_order(["s3", "s1", "s2"]) == ["s1", "s2", "s3"]


def test_two_digits():
    assert in_order(["episode 10", "episode 2", "episode 1"]) == ["episode 1", "episode 2", "episode 10"]


def test_key_without_numbers():
    assert key_of("Readme") == ["readme"]


def test_first_name():
    assert next_name([], "shot") == "shot1"


def test_next_name_is_one_higher():
    assert next_name(["shot1", "shot3", "scan8"], "shot") == "shot4"


def test_next_name_of_many():
    assert next_name(["shot9", "shot12"], "shot") == "shot13"
