def percent(part, whole):
    return round(100 * part / whole, 1) if whole else 0.0


def of(project):
    return {
        "segments": len(project.segments),
        "done": percent(project.done(), len(project.segments)),
        "terms": len(project.glossary),
    }


def words(project):
    return sum(len(segment["text"].split()) for segment in project.segments)
