from nightmarket.fees import owes, written


def reminders(stalls, day):
    """One line for each stall that owes a fee for the day, in the order of the numbers."""
    for stall in sorted(stalls, key=lambda stall: stall.number):
        if owes(stall):
            yield reminder(stall, day)


def reminder(stall, day):
    return f"{stall.contact.mail}: {stall.contact.name}, {written(stall.fee)} for stall {stall.number} on {day}"
