from nightmarket.contacts import contact_of


def report(stall, what):
    """A mail about something that happened at the stall."""
    contact = contact_of(stall)
    return f"To: {contact.mail}\nDear {contact.name},\nat stall {stall.number}: {what}\n"
