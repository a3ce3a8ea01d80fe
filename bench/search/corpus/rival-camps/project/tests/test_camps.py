import pytest

from camps import Impossible, assign, rivals_of, rosters


def test_nobody():
    assert rosters([]) == [[], []]


def test_rivalry_is_mutual():
    assert rivals_of([("ann", "bob")]) == {"ann": ["bob"], "bob": ["ann"]}


def test_one_pair():
    assert assign([("ann", "bob")]) == {"ann": 0, "bob": 1}


def test_star():
    assert rosters([("ann", "bob"), ("ann", "cid")]) == [["ann"], ["bob", "cid"]]


def test_chain():
    assert rosters([("ann", "bob"), ("bob", "cid"), ("cid", "dot")]) == [["ann", "cid"], ["bob", "dot"]]


def test_separate_groups():
    assert rosters([("ann", "bob"), ("cid", "dot")]) == [["ann", "cid"], ["bob", "dot"]]


def test_triangle_is_impossible():
    with pytest.raises(Impossible):
        assign([("ann", "bob"), ("bob", "cid"), ("cid", "ann")])
