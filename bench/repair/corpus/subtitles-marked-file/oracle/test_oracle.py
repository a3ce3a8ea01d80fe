import pytest

from subtitles import __main__, speakers, tables


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_both_readers_read_both_kinds(tmp_path, encoding):
    file = tmp_path / "speakers.csv"
    file.write_text("speaker,name,colour\nana,Ana Müller,yellow\n", encoding=encoding)
    assert tables.read_speakers(file) == [{"speaker": "ana", "name": "Ana Müller", "colour": "yellow"}]
    cues = tmp_path / "cues.csv"
    cues.write_text("cue,start,end,speaker,text\n1,a,b,ana,x\n", encoding=encoding)
    assert list(tables.read_cues(cues)[0]) == ["cue", "start", "end", "speaker", "text"]


def test_the_job(capsys):
    __main__.main(["jobs/cues.csv", "jobs/speakers.csv"])
    assert capsys.readouterr().out.splitlines()[2] == "<c.yellow>Where were you?</c>"


def test_a_table_of_something_else_is_still_an_error():
    with pytest.raises(KeyError):
        speakers.index([{"voice": "ana"}])
