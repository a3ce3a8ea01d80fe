from wellsprings.verdict import faults


def lines(samples, limits):
    for sample in sorted(samples, key=lambda sample: (sample.day, sample.spring)):
        found = faults(sample, limits)
        yield f"{sample.day} {sample.spring}: {', '.join(found) if found else 'good'}"
