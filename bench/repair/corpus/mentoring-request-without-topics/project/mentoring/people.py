from mentoring.models import Mentor

MENTORS = [
    Mentor(id=1, name="Aiko", topics=["data", "career"], languages=["en", "ja"]),
    Mentor(id=2, name="Burak", topics=["web", "project"], languages=["en", "tr"], places=0),
    Mentor(id=3, name="Chloé", topics=["data", "studies", "career"], languages=["fr"]),
    Mentor(id=4, name="Dunya", topics=["writing", "studies"]),
]


def with_places():
    return [mentor for mentor in MENTORS if mentor.places > 0]
