from feeds.articles import articles
from feeds.constants import PAGE_SIZE
from feeds.paging import page_links, pages


def export(section):
    """All pages of a section, with their links."""
    found = pages(articles(section))
    return list(zip(page_links(f"/{section}", len(found)), found))


def export_sizes(section):
    return [len(page) for page in pages(articles(section), PAGE_SIZE)]
