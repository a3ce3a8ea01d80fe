def too_warm(samples, limit=16.0):
    return [sample["day"] for sample in samples if sample["celsius"] > limit]


def report(lab, beds):
    return {bed: too_warm(lab.samples(bed)) for bed in beds}
