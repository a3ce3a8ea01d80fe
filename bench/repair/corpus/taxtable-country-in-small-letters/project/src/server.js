require('./app').listen(8085);
