import pytest

from editor import Document


def test_lines_are_appended():
    document = Document(["a"])
    document.append("b")
    assert document.lines == ("a", "b")


def test_undo_of_an_insertion():
    document = Document(["a", "c"])
    document.insert(1, "b")
    assert document.undo() is True
    assert document.lines == ("a", "c")


def test_undo_of_several_changes():
    document = Document()
    document.append("a")
    document.append("b")
    document.remove(0)
    document.undo()
    assert document.lines == ("a", "b")
    document.undo()
    document.undo()
    assert document.lines == ()
    assert document.undo() is False


def test_undo_of_clear():
    document = Document(["a", "b"])
    document.clear()
    document.undo()
    assert document.lines == ("a", "b")


def test_redo_of_clear():
    document = Document(["a", "b"])
    document.clear()
    document.undo()
    assert document.redo() is True
    assert document.lines == ()


def test_nothing_to_undo_or_redo():
    document = Document(["a"])
    assert document.undo() is False
    assert document.redo() is False
    assert document.lines == ("a",)


def test_a_change_drops_what_could_be_redone():
    document = Document(["a"])
    document.clear()
    document.undo()
    document.append("b")
    assert document.redo() is False


def test_wrong_index():
    with pytest.raises(IndexError):
        Document(["a"]).remove(1)
