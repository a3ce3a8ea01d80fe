def markdown(people):
    return "\n".join(f"- {person.name} ({person.commits})" for person in people)


def plain(people):
    return ", ".join(person.name for person in people)


FORMATS = {"markdown": markdown, "plain": plain}
