from rentals.models import Rental


def rent(bike, rider):
    return Rental.objects.create(bike=bike, rider=rider)


def give_back(number, km):
    rental = Rental.objects.select_related("bike").get(pk=number)
    rental.km = km
    rental.save()
    rental.bike.km += km
    rental.bike.save()
    return rental
