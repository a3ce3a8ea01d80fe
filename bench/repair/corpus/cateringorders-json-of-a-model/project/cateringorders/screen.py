from pathlib import Path

from cateringorders.model import Order


def show(order: Order, folder: Path) -> Path:
    """Writes the file of an order. The screen knows the portions as `count`."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"order-{order.id}.json"
    file.write_text(order.json(by_alias=True, ensure_ascii=False), encoding="utf-8")
    return file


def clear(folder: Path) -> int:
    files = list(folder.glob("order-*.json"))
    for file in files:
        file.unlink()
    return len(files)
