from enrolment.queue import task

outbox = []

TEXTS = {
    "enrolled": {"en": "Welcome to {course}, {name}!", "fr": "Bienvenue au cours {course}, {name} !"},
    "cancelled": {"en": "{name}, you have left {course}.", "fr": "{name}, vous avez quitté {course}."},
    "moved": {"en": "{course} has moved to {day}.", "fr": "{course} est déplacé au {day}."},
}


@task
def send_mail(address, kind, values, language):
    texts = TEXTS[kind]
    text = texts.get(language, texts["en"]).format(**values)
    outbox.append({"to": address, "text": text})
