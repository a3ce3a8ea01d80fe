from enum import Enum

from fastapi import FastAPI, Query

from carolbook import listing

app = FastAPI()


class Order(str, Enum):
    book = "book"
    title = "title"
    year = "year"


@app.get("/carols")
def carols(
    language: str | None = None,
    order: Order = Order.book,
    page: int = Query(1, ge=1),
    size: int = Query(10, ge=1, le=50),
):
    rows = listing.ordered(listing.chosen(language), order.value)
    return {
        "carols": [f"{row.title} ({row.year})" for row in listing.page(rows, page, size)],
        "total": len(rows),
    }
