def number(node, tag):
    """The number in a child of the node; None where the child is absent or empty."""
    child = node.find(tag)
    if child is None or not (child.text or "").strip():
        return None
    return float(child.text)
