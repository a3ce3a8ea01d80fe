"""Replays a journal of a day: what users did, in their order."""
import json
import sys

from stopmotion.film import Film
from stopmotion.library import Library
from stopmotion.worker import Worker


def replay(entries):
    library, outbox = Library(), []
    worker = Worker(library, outbox)
    for entry in entries:
        match entry:
            case {"do": "save", **film}:
                library.save(Film(**film))
            case {"do": "delete", "id": film_id}:
                library.delete(film_id)
            case {"do": task, "id": film_id, **options}:
                worker.enqueue(task, film_id, **options)
    worker.run()
    return outbox


if __name__ == "__main__":
    with open(sys.argv[1]) as file:
        for to, text in replay(json.load(file)):
            print(f"{to}: {text}")
