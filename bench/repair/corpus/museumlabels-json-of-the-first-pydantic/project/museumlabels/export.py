from collections.abc import Iterable

from museumlabels.models import Label


def as_text(label: Label) -> str:
    lines = [label.title, f"{label.dating}, {label.material}"]
    if label.lender:
        lines.append(f"On loan from {label.lender}")
    return "\n".join([*lines, f"Inv. {label.inventory}"])


def as_json(label: Label) -> str:
    """What the screens beside the showcases read."""
    return label.json(by_alias=True, exclude_none=True, ensure_ascii=False, indent=2)


def export(labels: Iterable[Label]) -> str:
    return "[" + ",\n".join(as_json(label) for label in labels) + "]"
