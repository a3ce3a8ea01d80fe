from datetime import timezone

from mailarchive.message import Mail


def line(mail: Mail) -> str:
    return f"  {mail.sent.astimezone(timezone.utc):%Y-%m-%d %H:%M} {mail.sender}"


def page(threads) -> str:
    out = []
    for subject, mails in threads:
        out.append(subject)
        out.extend(line(mail) for mail in mails)
    return "\n".join(out)
