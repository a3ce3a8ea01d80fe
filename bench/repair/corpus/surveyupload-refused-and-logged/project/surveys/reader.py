import csv
import io


class InvalidFile(Exception):
    pass


def read_scores(text):
    reader = csv.DictReader(io.StringIO(text))
    if reader.fieldnames != ["participant", "score"]:
        raise InvalidFile("the columns must be participant and score")
    scores = []
    for number, row in enumerate(reader, start=2):
        try:
            scores.append((row["participant"], int(row["score"])))
        except (TypeError, ValueError) as error:
            raise InvalidFile(f"line {number}: the score must be a whole number") from error
    return scores
