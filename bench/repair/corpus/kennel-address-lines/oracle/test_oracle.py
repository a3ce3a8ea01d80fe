from kennel import labels, text
from kennel.owners import OWNERS, Owner


def test_a_house_without_flats():
    assert text.address(OWNERS[1]) == "17 Down Road, Wells, BA5 1PH"
    assert labels.label(OWNERS[1]) == "Rob Finch\n17 Down Road, Wells, BA5 1PH"


def test_labels_of_all(capsys):
    labels.main()
    assert capsys.readouterr().out == (
        "Tess Adair / 01225 550188\nFlat 2, 4 Mill Lane, Bath, BA1 5QT\n\nRob Finch\n17 Down Road, Wells, BA5 1PH\n\n"
    )


def test_the_others_are_as_they_were():
    assert text.address(Owner("A", "1 High St", "Frome", "BA11", flat="Flat 9")) == "Flat 9, 1 High St, Frome, BA11"
