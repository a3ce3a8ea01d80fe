from dredging.config import Config
from dredging.nightly import shallow


def test_config():
    config = Config({"SURVEY_TOKEN": "t"})
    assert config.wanted_depth == 11.5


def test_shallow():
    cells = [{"id": "a", "depth": 11.0}, {"id": "b", "depth": 9.5}, {"id": "c", "depth": 12}]
    assert [cell["id"] for cell in shallow(cells, 11.5)] == ["b", "a"]
