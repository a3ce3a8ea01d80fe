from types import SimpleNamespace

import pytest

from pdfjobs.convert import ConversionFailed, convert


def test_convert():
    assert convert("a.html", "a.pdf", run=lambda argv, check: SimpleNamespace(returncode=0)) == "a.pdf"
    with pytest.raises(ConversionFailed):
        convert("a.html", "a.pdf", run=lambda argv, check: SimpleNamespace(returncode=1))
