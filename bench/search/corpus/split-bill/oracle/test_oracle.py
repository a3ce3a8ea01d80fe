from bill import split


def test_shares_are_the_bill():
    for cents in range(40):
        for people in range(1, 9):
            shares = split(cents, people)
            assert sum(shares) == cents
            assert len(shares) == people
            assert max(shares) - min(shares) <= 1
            assert shares == sorted(shares, reverse=True)
