from feeds.articles import articles
from feeds.constants import MAXIMUM_PAGE_SIZE, PAGE_SIZE
from feeds.paging import pages


def show(section, page=1, size=PAGE_SIZE):
    found = pages(articles(section), min(size, MAXIMUM_PAGE_SIZE))
    return found[page - 1] if 0 < page <= len(found) else []
