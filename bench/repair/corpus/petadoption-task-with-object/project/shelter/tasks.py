from shelter import mail, store
from shelter.queue import celery


@celery.task
def send_contract(adoption):
    mail.send(adoption.mail, f"Contract for {adoption.animal.name}", f"Dear {adoption.name}, please sign.")


@celery.task
def send_welcome(number):
    adoption = store.adoption(number)
    mail.send(adoption.mail, f"{adoption.animal.name} is yours", f"Dear {adoption.name}, all the best!")


@celery.task
def ask_how_it_goes(number):
    adoption = store.adoption(number)
    mail.send(adoption.mail, f"How is {adoption.animal.name}?", "Tell us.")
