import pytest

from scanspool.archive import archived
from scanspool.spool import StillWritten, read, waiting
from scanspool.tasks import ingest, remove


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "x.tif").write_bytes(b"II*abc")
    return tmp_path


def test_ingest(folder):
    assert waiting(folder) == ["x.tif"]
    assert ingest.apply(args=(str(folder), "x.tif")).get() == 6
    assert archived["x.tif"] == 6
    remove.apply(args=("x.tif",))
    assert "x.tif" not in archived


def test_read(folder):
    (folder / "x.tif.part").touch()
    with pytest.raises(StillWritten):
        read(folder, "x.tif")


def test_no_tiff(tmp_path):
    (tmp_path / "y.tif").write_bytes(b"GIF8")
    assert isinstance(ingest.apply(args=(str(tmp_path), "y.tif")).result, ValueError)
