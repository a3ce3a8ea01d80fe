def mean(values):
    return sum(values) / len(values)


def render(stars, versions):
    lines = []
    for country, values in stars.items():
        if values:
            lines.append(f"{country.upper()}  {mean(values):.1f}  ({len(values)})")
        else:
            lines.append(f"{country.upper()}  -")
    for version in sorted(versions):
        lines.append(f"{version}: {versions[version]}")
    return "\n".join(lines)
