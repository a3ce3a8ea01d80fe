import json

from shortages import reports
from shortages.cache import Cache


def counts(cache: Cache) -> dict[str, int]:
    cached = cache.get("counts")
    if cached is not None:
        return json.loads(cached)
    made = reports.counts()
    cache.set("counts", json.dumps(made))
    return made


def list_text(cache: Cache, form: str) -> str:
    """A line for each substance that is short: its name, a tab, and until when."""
    key = f"list:{form}"
    text = cache.get(key)
    if text is None:
        text = "\n".join(f"{report.substance}\t{report.until}" for report in reports.of_form(form))
        cache.set(key, text)
    return text


def headline(cache: Cache) -> str:
    cached = cache.get("headline")
    if cached is not None:
        return cached.decode()
    worst = max(reports.counts().items(), key=lambda pair: pair[1])
    made = f"{worst[1]} of {len(reports.REPORTS)} shortages are of the form {worst[0]}"
    cache.set("headline", made, seconds=3600)
    return made
