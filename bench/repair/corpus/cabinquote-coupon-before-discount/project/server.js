require('./index').listen(process.env.PORT || 3000);
