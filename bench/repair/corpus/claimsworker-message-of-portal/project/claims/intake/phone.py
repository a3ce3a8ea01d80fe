def from_call(queue, note):
    """note: what the agent has typed, "NUMBER KIND TEXT"."""
    number, kind, text = note.split(" ", 2)
    queue.put({"policy_number": number, "kind": kind.lower(), "text": text, "channel": "phone"})
