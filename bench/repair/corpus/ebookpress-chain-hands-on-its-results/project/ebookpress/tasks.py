from ebookpress import shelf
from ebookpress.celery import app


@app.task
def fetch(slug):
    """Gets the chapters; how many there are."""
    shelf.CHAPTERS[slug] = list(shelf.SOURCES[slug])
    return len(shelf.CHAPTERS[slug])


@app.task
def bind(slug):
    """Makes the book of its chapters; the name of its file."""
    chapters = shelf.CHAPTERS[slug]
    shelf.BOOKS[slug] = "\n\n".join(f"{number}. {title}" for number, title in enumerate(chapters, start=1))
    return f"{slug}.epub"


@app.task
def announce(file, slug):
    shelf.MAILS.append(f"{slug.title()} is out: {file}")
