import json
import os


def save(folder, ratings: dict[int, int]):
    with open(os.path.join(folder, "ratings.json"), "w") as file:
        json.dump(ratings, file)


def load(folder) -> dict[int, int]:
    """Ratings by the number of the player."""
    with open(os.path.join(folder, "ratings.json")) as file:
        return json.load(file)
