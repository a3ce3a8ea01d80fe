import io
import json

import pytest

from imagesweep.cli import main
from imagesweep.plan import removable


@pytest.mark.parametrize("tag", ["latest", "main", "feature-1.2.3-x", "8f3c2e1", "1.2", "sha-77", "release/1.0.0", ""])
def test_tags_that_are_no_versions_are_left_alone(tag):
    tags = ["v1.0.0", tag, "v1.2.0", "v1.1.0"]
    assert removable({"web": tags}, keep=1) == ["web:v1.1.0", "web:v1.0.0"]
    # Nor do they take the place of a version that is kept.
    assert removable({"web": tags}, keep=2) == ["web:v1.0.0"]
    assert removable({"web": tags}, keep=0) == ["web:v1.2.0", "web:v1.1.0", "web:v1.0.0"]
    assert removable({"web": [tag]}, keep=0) == []


def test_command(tmp_path):
    file = tmp_path / "tags.json"
    file.write_text(json.dumps({"b": ["dev", "0.9.0", "0.10.0", "0.10.0-rc1"], "a": ["latest", "main"]}))
    out = io.StringIO()
    assert main([str(file), "--keep", "1"], out) == 0
    assert out.getvalue().split() == ["b:0.10.0-rc1", "b:0.9.0"]
