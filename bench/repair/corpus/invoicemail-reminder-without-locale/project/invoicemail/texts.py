TEXTS = {
    "en": {"new": "Your invoice {id} over {total}", "reminder": "Invoice {id} over {total} is overdue"},
    "de": {"new": "Ihre Rechnung {id} über {total}", "reminder": "Rechnung {id} über {total} ist überfällig"},
    "nl": {"new": "Uw factuur {id} van {total}", "reminder": "Factuur {id} van {total} is te laat"},
}


def subject(kind: str, locale: str, **values) -> str:
    return TEXTS[locale][kind].format(**values)
