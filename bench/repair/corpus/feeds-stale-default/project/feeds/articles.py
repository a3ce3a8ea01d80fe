def articles(section):
    return [{"section": section, "title": f"{section.title()} {number}"} for number in range(1, 46)]
