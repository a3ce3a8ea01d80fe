from django.test import TestCase

from members.models import Member


class JoinTest(TestCase):
    form = {'name': 'Bo', 'email': 'Bo@club.example', 'newsletter': 'on'}

    def test_form(self):
        self.assertContains(self.client.get('/join/'), 'newsletter')

    def test_join(self):
        rv = self.client.post('/join/', self.form)
        member = Member.objects.get()
        self.assertRedirects(rv, '/members/%d/' % member.pk)
        self.assertTrue(member.newsletter)
        self.assertFalse(member.photos_allowed)

    def test_twice(self):
        self.client.post('/join/', self.form)
        self.assertContains(self.client.post('/join/', self.form), 'member already', status_code=400)

    def test_contact(self):
        self.client.post('/join/', self.form)
        pk = Member.objects.get().pk
        self.assertEqual(self.client.post('/members/%d/contact/' % pk, {'phone': '12'}).json()['phone'], '12')
