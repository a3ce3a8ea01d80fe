def mentor_topics(person):
    if not hasattr(person, "mentor"):
        return []
    return [topic.strip() for topic in person.mentor.topics.split(",")]


def line(person):
    return {"id": person.pk, "name": f"{person.name} ({person.year})"}


def card(person):
    return {
        **line(person),
        "employer": person.profile.employer or None,
        "city": person.profile.city or None,
        "mentors": mentor_topics(person),
    }
