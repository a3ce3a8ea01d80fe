from onixfeed.model import Book


def listing(books: list[Book]):
    for book in sorted(books, key=lambda one: one.title):
        pages = f", {book.pages} p." if book.pages else ""
        publisher = f" ({book.publisher})" if book.publisher else ""
        yield f"{book.isbn} {book.full_title}{publisher}{pages}"
