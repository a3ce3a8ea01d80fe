import unittest

from kennel import labels, text
from kennel.owners import OWNERS, Owner


class TextTest(unittest.TestCase):
    def test_contact(self):
        self.assertEqual(text.contact(OWNERS[0]), 'Tess Adair / 01225 550188')
        self.assertEqual(text.contact(OWNERS[1]), 'Rob Finch')

    def test_address(self):
        owner = Owner('A', '1 High St', 'Frome', 'BA11', flat='Flat 9')
        self.assertEqual(text.address(owner), 'Flat 9, 1 High St, Frome, BA11')
        self.assertEqual(labels.label(owner), 'A\nFlat 9, 1 High St, Frome, BA11')
