from dataclasses import dataclass


@dataclass(frozen=True)
class Report:
    substance: str
    form: str
    until: str


REPORTS = [
    Report("Amoxicillin", "syrup", "2026-09"),
    Report("Clarithromycin", "tablet", "2026-07"),
    Report("Furosemide", "tablet", "2026-08"),
    Report("Salbutamol", "spray", "2026-12"),
]


def of_form(form: str) -> list[Report]:
    return sorted((report for report in REPORTS if report.form == form), key=lambda report: report.until)


def counts() -> dict[str, int]:
    result: dict[str, int] = {}
    for report in REPORTS:
        result[report.form] = result.get(report.form, 0) + 1
    return result
