from html import escape

BLACK = "#000000"


def shape_to_svg(shape):
    colour = escape(shape.get("colour") or BLACK)
    if shape["kind"] == "circle":
        return f'<circle cx="{shape["x"]}" cy="{shape["y"]}" r="{shape["r"]}" fill="{colour}"/>'
    if shape["kind"] == "line":
        x1, y1, x2, y2 = shape["points"]
        return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{colour}"/>'
    return f"<!-- {escape(shape['kind'])} -->"


def to_svg(document):
    lines = [f'<svg width="{document.width}" height="{document.height}">']
    for layer in document.layers:
        if not layer.visible:
            continue
        lines.append(f'<g id="{escape(layer.name)}">')
        lines.extend(shape_to_svg(shape) for shape in layer.shapes)
        lines.append("</g>")
    lines.append("</svg>")
    return "\n".join(lines)
