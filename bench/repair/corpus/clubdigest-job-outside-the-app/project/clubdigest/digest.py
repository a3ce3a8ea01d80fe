from pathlib import Path

from flask import current_app

from clubdigest import news


def build():
    lines = [f"News of the {current_app.config['SITE_NAME']}", ""]
    for item in news.latest(current_app.config["DIGEST_ITEMS"]):
        lines.append(f"* {item.title} ({item.day:%d %b})")
    return "\n".join(lines)


def put(name, text):
    folder = Path(current_app.config["OUTBOX"])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text)
    return folder / name
