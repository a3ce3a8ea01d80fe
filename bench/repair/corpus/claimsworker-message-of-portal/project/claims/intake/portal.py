KINDS = {"1": "water", "2": "fire", "3": "theft"}


def from_form(queue, form):
    queue.put(
        {
            "policy": form["policyNumber"].strip(),
            "kind": KINDS.get(form.get("kind"), "unknown"),
            "text": form.get("description", ""),
            "channel": "portal",
        }
    )
