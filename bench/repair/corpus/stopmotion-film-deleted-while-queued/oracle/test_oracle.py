from stopmotion.film import Film
from stopmotion.library import Library
from stopmotion.worker import Worker


def test_what_is_gone_is_not_rendered_and_the_rest_is():
    library, outbox = Library(), []
    worker = Worker(library, outbox)
    library.save(Film("owl", "Bea", ["a"] * 6))
    library.save(Film("clay", "Jo", ["a"] * 6))
    for film in ("owl", "never", "clay"):
        worker.enqueue("render", film, fps=6)
    worker.enqueue("share", "clay", to="Bea")
    library.delete("owl")
    worker.run()
    assert outbox == [("Jo", "clay.mp4 is ready, 1.0 s"), ("Bea", "Jo shares clay with you")]
    assert not worker.queue
    assert library.get("owl") is None and library.get("never") is None
    assert library.get("clay").rendered == "clay.mp4"
