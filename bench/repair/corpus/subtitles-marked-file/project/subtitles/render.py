from subtitles.speakers import index


def document(cues, speakers):
    known = index(speakers)
    return "\n\n".join(block(cue, known) for cue in cues)


def block(cue, known):
    who = known.get(cue["speaker"])
    text = f"<c.{who['colour']}>{cue['text']}</c>" if who else cue["text"]
    return f"{cue['cue']}\n{cue['start']} --> {cue['end']}\n{text}"
