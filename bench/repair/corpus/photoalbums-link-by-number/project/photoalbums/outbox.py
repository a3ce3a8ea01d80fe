MAILS = []


def send(to, subject, text):
    MAILS.append({"to": to, "subject": subject, "text": text})
