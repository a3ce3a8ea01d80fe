from dataclasses import dataclass, field


@dataclass
class Album:
    id: int
    slug: str
    title: str
    photos: list[str] = field(default_factory=list)
    shared_with: list[str] = field(default_factory=list)


ALBUMS = {
    album.slug: album
    for album in (
        Album(1, "summer-2025", "Summer 2025", ["img_001.jpg", "img_002.jpg"]),
        Album(2, "garden", "The garden", ["roses.jpg"]),
    )
}
