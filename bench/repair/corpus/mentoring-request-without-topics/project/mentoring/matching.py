from typing import Iterable, List

from mentoring.models import Match, MatchRequest, Mentor


def speaks(mentor: Mentor, request: MatchRequest) -> bool:
    if not request.languages:
        return True
    return any(language in mentor.languages for language in request.languages)


def score(mentor: Mentor, request: MatchRequest) -> Match:
    """Two points for each topic, one for the goal."""
    reasons = []
    points = 0
    for topic in request.topics:
        if topic.lower() in mentor.topics:
            points += 2
            reasons.append(f"knows {topic.lower()}")
    if request.goal in mentor.topics:
        points += 1
        reasons.append(f"helps with {request.goal}")
    return Match(mentor=mentor.id, name=mentor.name, score=points, reasons=reasons)


def best(mentors: Iterable[Mentor], request: MatchRequest, most: int = 3) -> List[Match]:
    matches = [score(mentor, request) for mentor in mentors if speaks(mentor, request)]
    return sorted((match for match in matches if match.score), key=lambda match: (-match.score, match.name))[:most]
