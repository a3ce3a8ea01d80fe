SOURCES = {
    "walden": ["Economy", "Where I lived", "Reading"],
    "emma": ["Volume one", "Volume two", "Volume three"],
}
CHAPTERS: dict[str, list[str]] = {}
BOOKS: dict[str, str] = {}
MAILS: list[str] = []
