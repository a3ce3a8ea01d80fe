from pathlib import Path


def write_page(root, recipe):
    target = Path(root) / "pages" / f"{recipe['slug']}.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"# {recipe['title']}\n", encoding="utf-8")
    return target


def write_month(root, month, recipes):
    """The list of a month, at YEAR/MONTH.txt."""
    year, number = month.split("-")
    target = Path(root) / year / f"{number}.txt"
    target.write_text("".join(f"{recipe['title']}\n" for recipe in recipes), encoding="utf-8")
    return target
