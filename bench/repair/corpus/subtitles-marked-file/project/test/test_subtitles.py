from subtitles import render, speakers, tables


def test_cues(tmp_path):
    file = tmp_path / "cues.csv"
    file.write_text("cue,start,end,speaker,text\n1,a,b,ana,Hé\n", encoding="utf-8-sig")
    assert tables.read_cues(file) == [{"cue": "1", "start": "a", "end": "b", "speaker": "ana", "text": "Hé"}]


def test_speakers(tmp_path):
    file = tmp_path / "speakers.csv"
    file.write_text("speaker,name,colour\nana,Ana Prado,yellow\n", encoding="utf-8")
    rows = tables.read_speakers(file)
    assert speakers.credits(rows) == "Ana Prado"
    assert render.block({"cue": "1", "start": "a", "end": "b", "speaker": "ana", "text": "x"}, speakers.index(rows)) == "1\na --> b\n<c.yellow>x</c>"


def test_unknown_speaker():
    assert render.document([{"cue": "1", "start": "a", "end": "b", "speaker": "?", "text": "x"}], []) == "1\na --> b\nx"
