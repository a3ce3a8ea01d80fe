from django.test import Client

from raffles.models import Entry, Raffle, create_tables

create_tables()


def post(raffle, **given):
    return Client(raise_request_exception=False).post(f"/raffles/{raffle.pk}/entries/", given)


def test_further_tickets_go_on_the_same_entry():
    raffle, other = Raffle.objects.create(title="Ham"), Raffle.objects.create(title="Pie")
    assert post(raffle, mail="nan@example.org", tickets="2").json()["tickets"] == 2
    answer = post(raffle, mail=" NAN@example.org", tickets="5")
    assert answer.status_code == 200
    assert answer.json() == {"mail": "nan@example.org", "tickets": 7}
    assert post(other, mail="nan@example.org").json()["tickets"] == 1
    found = Entry.objects.filter(mail="nan@example.org").order_by("raffle_id")
    assert [(one.raffle_id, one.tickets) for one in found] == [(raffle.pk, 7), (other.pk, 1)]
    assert post(raffle, mail="nan@example.org", tickets="0").status_code == 400
