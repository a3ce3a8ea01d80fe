import json
import sys
from pathlib import Path

from stagehire.models import Request
from stagehire.pricing import lines_of, to_be_cleared


def quote(document: dict) -> str:
    request = Request.model_validate(document)
    lines = list(lines_of(request))
    text = [f"Quote for {request.client}, {request.day:%d.%m.%Y}, {request.venue.town}"]
    text += [f"  {name:<24}{price:>10.2f}" for name, price in lines]
    text.append(f"  {'total':<24}{sum(price for _, price in lines):>10.2f}")
    open_questions = to_be_cleared(request.venue)
    if open_questions:
        text.append("to be cleared: " + ", ".join(open_questions))
    return "\n".join(text)


if __name__ == "__main__":
    print(quote(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))))
