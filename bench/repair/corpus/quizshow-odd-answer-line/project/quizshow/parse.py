"""Files of questions: `question: answer`, one a line. The first colon ends the question."""


def heading(line):
    """`# round: film` is film."""
    _, _, name = line.partition(":")
    return name.strip()


def question(line):
    asked, answer = line.split(":")
    return asked.strip() + "?", answer.strip()


def is_content(line):
    return bool(line.strip())
