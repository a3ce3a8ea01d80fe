from editor.history import History


def test_nothing_to_undo():
    history = History("start")
    assert history.undo() == "start"
    assert history.redo() == "start"
    history.write("one")
    assert history.undo() == "start"
    assert history.undo() == "start"
    assert history.redo() == "one"
    assert history.redo() == "one"
    assert history.undo() == "start"
