from django.urls import path

from riders import views

urlpatterns = [
    path("riders/<int:pk>/", views.detail),
    path("riders/<int:pk>/card/", views.card),
    path("riders/<int:pk>/renew/", views.renew),
]
