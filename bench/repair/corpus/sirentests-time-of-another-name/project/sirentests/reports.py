from statistics import mean


def delay(record):
    return record["sounded_at"] - record["called_at"]


def summary(records):
    if not records:
        return "no siren sounded"
    return f"{len(records)} sounded, {mean(delay(record) for record in records):.1f} s on average"


def slow(records, limit):
    for record in sorted(records, key=delay, reverse=True):
        if delay(record) > limit:
            yield f"{record['siren']} took {delay(record)} s ({record['level_db']} dB)"
