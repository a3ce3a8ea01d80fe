from flask import current_app


def deliver(address, text):
    """Sends one message in the name of this application."""
    message = {"from": current_app.config["SENDER"], "to": address, "text": text}
    current_app.config["DELIVERED"].append(message)
    return message
