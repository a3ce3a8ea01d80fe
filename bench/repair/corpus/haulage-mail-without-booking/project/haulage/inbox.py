from haulage import subjects


class Inbox:
    def __init__(self):
        self.by_booking = {}
        self.unassigned = []

    def file(self, mail):
        subject = mail.get("subject", "")
        number = subjects.booking_number(subject)
        entry = {
            "from": mail["from"],
            "subject": subject,
            "pallets": subjects.pallet_count(subject),
            "reply": subjects.is_reply(subject),
        }
        if number is None:
            self.unassigned.append(entry)
            return {"filed": "unassigned"}
        self.by_booking.setdefault(number, []).append(entry)
        return {"filed": number}
