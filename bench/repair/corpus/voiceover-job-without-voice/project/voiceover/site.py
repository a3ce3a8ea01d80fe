from voiceover.voices import DEFAULT_VOICE, voice


def order(broker, number, form):
    """Takes what was entered on the site."""
    chosen = form.get("voice") or DEFAULT_VOICE
    voice(chosen)
    broker.push({"id": f"s-{number}", "text": form["text"].strip(), "voice": chosen})
