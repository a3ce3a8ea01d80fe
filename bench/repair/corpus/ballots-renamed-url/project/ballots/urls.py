from django.urls import path

from ballots import views

urlpatterns = [
    path("", views.index, name="ballots"),
    path("ballots/<slug:slug>", views.ballot, name="ballot"),
    path("ballots/<slug:slug>/result", views.result, name="ballot-result"),
    path("ballots/<slug:slug>/vote", views.vote, name="ballot-vote"),
]
