def from_letter(queue, policy_number, scan_text):
    queue.put(
        {
            "policy_number": policy_number.replace(" ", ""),
            "kind": "unknown",
            "text": scan_text.strip(),
            "channel": "letter",
        }
    )
