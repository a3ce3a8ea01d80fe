from invitations.links import link
from invitations.web import create_app

create_app().test_client().get(link("violet", "bo@example.com"))
