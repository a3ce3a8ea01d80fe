"""Finds translations that do not use the terms of the glossary."""


def violations(project):
    found = []
    for number, segment in enumerate(project.segments):
        if not segment["translation"]:
            continue
        for term, wanted in project.glossary.items():
            if term in segment["text"].lower() and wanted.lower() not in segment["translation"].lower():
                found.append({"segment": number, "term": term, "wanted": wanted})
    return found
