def label(part):
    return f"[{part.id:05d}] {part.number} {part.name} - in stock: {part.count}"
