def kilometres(trail):
    return round(trail.metres / 1000, 1)


def sign(trail):
    text = f"{trail.name} {kilometres(trail)} km"
    return f"+{'-' * len(text)}+\n|{text}|\n+{'-' * len(text)}+"
