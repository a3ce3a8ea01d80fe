TERMS = {("de", "nl"): {"Abstand": "afstand"}, ("de", "en"): {"Abstand": "distance"}}


def missing_terms(source, target, text, translation):
    """Terms of the house that the machine has translated otherwise."""
    terms = TERMS.get((source, target), {})
    return [term for term, wanted in terms.items() if term in text and wanted not in translation]
