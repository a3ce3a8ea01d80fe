from ranks import percentile


def test_definition():
    for length in range(1, 12):
        values = [(n * 7) % 12 for n in range(length)]
        ordered = sorted(values)
        for share in range(1, 101):
            expected = next(v for at, v in enumerate(ordered, 1) if at * 100 >= share * length)
            assert percentile(values, share) == expected
