from gymnastics.qualification import qualified
from gymnastics.scores import Scores


def test_qualified():
    scores = Scores.load("data/scores.json")
    assert qualified(scores, 1) == ["Diaz"]
    assert scores.of("Mori", round="final") == [14.25]
    assert qualified(scores, 8) == ["Diaz", "Mori"]
