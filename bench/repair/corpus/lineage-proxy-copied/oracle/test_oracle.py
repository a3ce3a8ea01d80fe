import copy
import pickle

import pytest

from lineage.annotated import Annotated
from lineage.merge import main, merged
from lineage.person import Person


def test_merged(capsys):
    left, right = Annotated(Person("A", 1), ["x"]), Annotated(Person("B"), ["x", "y"])
    made = merged(left, right)
    assert made.remarks == ["x", "y"] and made.label() == "A (1)"
    assert isinstance(made, Annotated)
    assert (left.remarks, right.remarks) == (["x"], ["x", "y"])
    main()
    assert capsys.readouterr().out == "Annotated('Greta Holm (1871)', ['emigrated 1890', 'baker'])\n"


def test_it_is_copied_and_kept():
    one = Annotated(Person("A", 1), ["x"])
    assert copy.deepcopy(one).born == 1
    assert pickle.loads(pickle.dumps(one)).label() == "A (1)"


def test_the_others_are_as_they_were():
    with pytest.raises(AttributeError):
        Annotated(Person("Ada")).died
    assert not hasattr(Annotated(Person("Ada")), "nickname")
    assert getattr(Annotated(Person("Ada")), "born") is None
