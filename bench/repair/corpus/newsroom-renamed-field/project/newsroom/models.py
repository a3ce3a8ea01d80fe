from django.db import models


class Article(models.Model):
    slug = models.SlugField()
    title = models.CharField(max_length=120)
    published_on = models.DateField(null=True)
    updated_on = models.DateField()
