from dataclasses import dataclass
from functools import lru_cache
from typing import Optional, Tuple

from gamenight.collection import COLLECTION, Game


@dataclass(frozen=True)
class Wish:
    """What an evening asks for."""

    players: int
    tags: Tuple[str, ...] = ()
    minutes: Optional[int] = None

    def fits(self, game: Game) -> bool:
        if not game.least <= self.players <= game.most:
            return False
        if self.minutes is not None and game.minutes > self.minutes:
            return False
        return all(tag in game.tags for tag in self.tags)


@lru_cache(maxsize=256)
def proposals(wish: Wish) -> Tuple[str, ...]:
    """Titles of the games that fit, the shortest first."""
    fitting = [game for game in COLLECTION if wish.fits(game)]
    return tuple(game.title for game in sorted(fitting, key=lambda game: game.minutes))
