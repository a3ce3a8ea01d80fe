from email.message import EmailMessage


def letter(address, name):
    message = EmailMessage()
    message["To"] = address
    message["Subject"] = "Your week"
    message.set_content(f"Hello {name or 'there'},\nsee what is new.\n")
    return message
