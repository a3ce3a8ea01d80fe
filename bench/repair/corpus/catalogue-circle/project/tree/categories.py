class Category:
    def __init__(self, name, items=0):
        self.name = name
        self.items = items
        self.children = []


def count(category):
    """Items of a category and all below it."""
    total = category.items
    for child in category.children:
        total += count(child)
    return total
