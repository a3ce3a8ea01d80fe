"""Things that a request does not wait for."""
import threading

from flask import current_app

from helpdesk import mail

running = []


def _start(target, *args):
    thread = threading.Thread(target=target, args=args, daemon=True)
    running.append(thread)
    thread.start()
    return thread


def _build_export(app, tickets, done):
    with app.app_context():
        limit = current_app.config["EXPORT_ROWS"]
        lines = ["id;subject;status"]
        lines += [f"{t['id']};{t['subject']};{t['status']}" for t in tickets[:limit]]
        done("\n".join(lines))


def export_later(tickets, done):
    return _start(_build_export, current_app._get_current_object(), list(tickets), done)


def _send_notice(ticket, text):
    message = mail.compose(
        current_app.config["MAIL_SENDER"],
        ticket["requester"],
        f"[#{ticket['id']}] {ticket['subject']}",
        text,
    )
    mail.deliver(message, current_app.config["MAIL_BACKEND"])


def notify_later(ticket, text):
    return _start(_send_notice, ticket, text)
