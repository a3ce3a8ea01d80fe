import json

from labexport.models import Report, Result


def load_results(path):
    with open(path, encoding="utf-8") as f:
        return [Result(**item) for item in json.load(f)]


def make_report(results, laboratory="Central lab"):
    return Report(
        laboratory=laboratory,
        results=results,
        abnormal=sum(r.abnormal for r in results),
    )


def dump_line(report):
    """One line for the message queue."""
    return report.model_dump_json(exclude_none=True)


def dump_pretty(report):
    """For people, with the umlauts as they are."""
    return report.json(exclude_none=True, indent=2, ensure_ascii=False)
