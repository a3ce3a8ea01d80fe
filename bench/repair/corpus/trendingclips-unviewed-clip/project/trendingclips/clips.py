from dataclasses import dataclass


@dataclass
class Clip:
    id: int
    title: str
    hours: float  # since it was put up
    views: int = 0
    likes: int = 0


CLIPS = [
    Clip(1, "Heron at dawn", hours=30, views=12000, likes=410),
    Clip(2, "Tram ride", hours=4, views=900, likes=12),
    Clip(3, "Sourdough", hours=0.1),
]


def by_id(clips, number):
    return next((clip for clip in clips if clip.id == number), None)
